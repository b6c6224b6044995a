package org.socialprescribing.referral.domain.person;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.platform.decider.Coded;

/**
 * What has to be done so that a person can be told things and answer, after the Accessible
 * Information Standard (DAPB1605), or so that they can come at all.
 *
 * <p>It is sealed and never published: each code says something about the health of one person, and
 * nobody who counts needs it.
 *
 * @param code a member of the kind's reference set; its membership is not checked here
 * @param term what the code means, as it was given
 * @param language of an interpreter, as in BCP 47: {@code pl}, or {@code bfi} for British Sign
 *     Language
 * @param note what no code says
 */
public record AccessNeed(
    Kind kind,
    @Nullable SnomedCode code,
    @Nullable String term,
    @Nullable String language,
    @Nullable String note) {
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}");

  public AccessNeed {
    Objects.requireNonNull(kind, "kind");
    if (language != null && !LANGUAGE.matcher(language).matches()) {
      throw new IllegalArgumentException("a language is a tag such as pl or bfi");
    }
    if (code == null && language == null && (note == null || note.isBlank())) {
      throw new IllegalArgumentException("a need has a code, a language or a note");
    }
  }

  /** Of which kind it is; the first four are those of the standard. */
  public enum Kind implements Coded {
    /** Braille, large print, easy read. */
    INFORMATION_FORMAT("999002141000000102"),
    /** By text message, by letter, through a carer. */
    CONTACT_METHOD("999002131000000106"),
    /** A hearing loop, lip-reading, somebody to speak slowly. */
    COMMUNICATION_SUPPORT("999002121000000109"),
    /** A deafblind manual interpreter, a note-taker, an advocate. */
    COMMUNICATION_PROFESSIONAL("999002151000000104"),
    /** Somebody who interprets between two languages. */
    INTERPRETER(null),
    /** Anything else that the Equality Act 2010 asks for. */
    REASONABLE_ADJUSTMENT(null);

    private final @Nullable String refset;

    Kind(@Nullable String refset) {
      this.refset = refset;
    }

    /** The SNOMED CT reference set that the codes of this kind come from (PRSB, version 1.1). */
    public Optional<String> refset() {
      return Optional.ofNullable(refset);
    }
  }

  /** Whether both ask for the same, however it is worded. */
  public boolean asksForTheSameAs(AccessNeed other) {
    return kind == other.kind
        && Objects.equals(code, other.code)
        && Objects.equals(language, other.language)
        && (code != null || language != null || Objects.equals(note, other.note));
  }

  /** Withholds everything: it would end up in a log. */
  @Override
  public String toString() {
    return "AccessNeed[withheld]";
  }
}
