package org.socialprescribing.referral.bodies;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Reads through JSON without building anything of it. */
public final class BoundedJson {
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(Tally.DEEPEST)
                  .maxTokenCount(3L * Tally.MOST_TOKENS)
                  .build())
          // Of two values for one name every reader would take the one it likes.
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
          .build();

  /** The only field of FHIR whose text is parsed in turn. */
  private static final String NARRATIVE = "div";

  private BoundedJson() {}

  /**
   * Checks a text.
   *
   * @throws RefusedBody when it is not JSON, or more than a body may hold
   */
  public static void check(String text) {
    try (var json = FACTORY.createParser(text)) {
      var tally = new Tally();
      while (json.nextToken() != null) {
        check(json, tally);
      }
    } catch (StreamConstraintsException e) {
      throw RefusedBody.tooCostly("The body nests too deep, or holds too many or too long things.");
    } catch (JsonProcessingException e) {
      var at = e.getLocation();
      throw RefusedBody.malformed(
          "The body is not well-formed JSON (line %d, column %d)."
              .formatted(at.getLineNr(), at.getColumnNr()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void check(JsonParser json, Tally tally) throws IOException {
    switch (json.currentToken()) {
      case START_OBJECT, START_ARRAY -> {
        tally.one();
        tally.enter();
      }
      case END_OBJECT, END_ARRAY -> tally.leave();
      case FIELD_NAME -> Texts.check(json.currentName());
      case VALUE_STRING -> {
        tally.one();
        string(json.currentName(), json.getText());
      }
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> {
        tally.one();
        Texts.checkNumber(json.getText());
      }
      case VALUE_TRUE, VALUE_FALSE, VALUE_NULL -> tally.one();
      case NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT ->
          throw new IllegalStateException("A text has no such token.");
    }
  }

  private static void string(@Nullable String name, String text) {
    Texts.check(text);
    if (NARRATIVE.equals(name)) {
      BoundedXml.checkFragment(text);
    }
  }
}
