package org.socialprescribing.caseload.commands.cases;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.caseload.views.people.ErasedPeople;
import org.socialprescribing.platform.decider.Sealed;
import org.socialprescribing.platform.sealing.Sealer;

/** Seals what people write in a case, before anything else sees it. */
@Singleton
final class Texts {
  private final Sealer sealer;

  Texts(Sealer sealer) {
    this.sealer = sealer;
  }

  Uni<@Nullable Sealed> seal(CaseHandler.Asked asked, @Nullable String text) {
    return text == null || text.isBlank()
        ? Uni.createFrom().nullItem()
        : sealAll(asked, List.of(text)).map(List::getFirst);
  }

  /** In the key of the person, who must not have been erased: it would be a new key. */
  Uni<List<Sealed>> sealAll(CaseHandler.Asked asked, List<String> texts) {
    var person = asked.row().personId;
    return ErasedPeople.requireNotErased(asked.session(), person)
        .flatMap(
            ignored ->
                Multi.createFrom()
                    .iterable(texts)
                    .onItem()
                    .transformToUniAndConcatenate(
                        text -> sealer.seal(asked.session(), person, text))
                    .collect()
                    .asList());
  }
}
