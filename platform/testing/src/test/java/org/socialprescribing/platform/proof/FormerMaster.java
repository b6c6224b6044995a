package org.socialprescribing.platform.proof;

import com.google.crypto.tink.subtle.AesGcmJce;
import io.vertx.core.buffer.Buffer;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.socialprescribing.platform.eventstore.Sql;
import org.socialprescribing.platform.eventstore.Transactions;

/** Puts a subject key back to how a master key wrapped it that has since been replaced. */
@Singleton
class FormerMaster {
  private final Transactions transactions;
  private final String current;
  private final String former;

  FormerMaster(
      Transactions transactions,
      @ConfigProperty(name = "platform.sealing.master-key") String current,
      @ConfigProperty(name = "platform.sealing.former-master-keys.rotated-out") String former) {
    this.transactions = transactions;
    this.current = current;
    this.former = former;
  }

  void wrapAgain(String subject) {
    transactions
        .write(
            session ->
                Sql.select(
                        session, "select wrapped_key from subject_key where subject = $1", subject)
                    .flatMap(
                        rows ->
                            Sql.update(
                                session,
                                "update subject_key set wrapped_key = $2, master_key = $3"
                                    + " where subject = $1",
                                subject,
                                wrapped((Buffer) rows.getFirst()[0], subject),
                                "rotated-out")))
        .await()
        .atMost(Duration.ofSeconds(10));
  }

  private Buffer wrapped(Buffer key, String subject) {
    try {
      var bound = subject.getBytes(StandardCharsets.UTF_8);
      var plain = aead(current).decrypt(key.getBytes(), bound);
      return Buffer.buffer(aead(former).encrypt(plain, bound));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static AesGcmJce aead(String key) throws GeneralSecurityException {
    return new AesGcmJce(Base64.getDecoder().decode(key));
  }
}
