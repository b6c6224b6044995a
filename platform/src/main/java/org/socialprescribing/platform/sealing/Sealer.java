package org.socialprescribing.platform.sealing;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Random;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import jakarta.inject.Singleton;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.socialprescribing.platform.decider.Sealed;
import org.socialprescribing.platform.eventstore.Sql;

/**
 * Seals values with a key of their subject (AES-256-GCM, Tink). Subject keys lie in {@code
 * subject_key}, wrapped by the master key; deleting a row makes every value of the subject
 * unreadable, wherever it was copied.
 */
@Singleton
public final class Sealer {
  private static final int KEY_BYTES = 32;
  private final ObjectMapper json;
  private final MasterKeys masters;

  Sealer(ObjectMapper json, MasterKeys masters) {
    this.json = json;
    this.masters = masters;
  }

  /** Seals a value, written as JSON, making the subject's key if there is none. */
  public Uni<Sealed> seal(Mutiny.StatelessSession session, String subject, Object value) {
    return key(session, subject).map(key -> key.seal(value));
  }

  /** The key of a subject, made if there is none, to seal several values. */
  public Uni<SubjectKey> key(Mutiny.StatelessSession session, String subject) {
    return Sql.select(
            session,
            "select subject, wrapped_key, master_key from subject_key where subject = $1",
            subject)
        .flatMap(
            rows ->
                rows.isEmpty()
                    ? newKey(session, subject)
                    : Uni.createFrom().item(key(rows.getFirst())));
  }

  /** The key of a subject that has none, or has been given one by another transaction just now. */
  public Uni<SubjectKey> newKey(Mutiny.StatelessSession session, String subject) {
    var wrapped = masters.wrap(subject, Random.randBytes(KEY_BYTES));
    return Sql.select(
            session,
            """
            insert into subject_key (subject, master_key, wrapped_key) values ($1, $2, $3)
            on conflict (subject) do update set subject = excluded.subject
            returning subject, wrapped_key, master_key
            """,
            subject,
            masters.current(),
            Buffer.buffer(wrapped))
        .map(rows -> key(rows.getFirst()));
  }

  /** Opens a value; empty when its subject was erased. */
  public <T> Uni<Optional<T>> open(Mutiny.StatelessSession session, Sealed sealed, Class<T> type) {
    return openAll(session, List.of(sealed), type).map(List::getFirst);
  }

  /** Opens values in one query for all their keys, in the order given. */
  public <T> Uni<List<Optional<T>>> openAll(
      Mutiny.StatelessSession session, List<Sealed> values, Class<T> type) {
    var subjects = values.stream().map(Sealed::subject).distinct().toArray(String[]::new);
    return Sql.select(
            session,
            "select subject, wrapped_key, master_key from subject_key where subject = any($1)",
            (Object) subjects)
        .map(rows -> rows.stream().collect(Collectors.toMap(this::subject, this::unwrapped)))
        .map(keys -> values.stream().map(value -> opened(keys, value, type)).toList());
  }

  /** Deletes the subject's key, for good. */
  public Uni<Void> erase(Mutiny.StatelessSession session, String subject) {
    return Sql.update(session, "delete from subject_key where subject = $1", subject)
        .replaceWithVoid();
  }

  private String subject(Object[] row) {
    return (String) Objects.requireNonNull(row[0]);
  }

  private SubjectKey key(Object[] row) {
    return new SubjectKey(subject(row), unwrapped(row), json);
  }

  private Aead unwrapped(Object[] row) {
    try {
      var wrapped = ((Buffer) Objects.requireNonNull(row[1])).getBytes();
      var master = (String) Objects.requireNonNull(row[2]);
      return new AesGcmJce(masters.unwrap(master, subject(row), wrapped));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private <T> Optional<T> opened(Map<String, Aead> keys, Sealed sealed, Class<T> type) {
    var key = keys.get(sealed.subject());
    if (key == null) {
      return Optional.empty();
    }
    try {
      var ciphertext = Base64.getDecoder().decode(sealed.ciphertext());
      return Optional.of(
          json.readValue(key.decrypt(ciphertext, SubjectKey.bytes(sealed.subject())), type));
    } catch (GeneralSecurityException | java.io.IOException e) {
      throw new IllegalStateException("A sealed value cannot be opened", e);
    }
  }
}
