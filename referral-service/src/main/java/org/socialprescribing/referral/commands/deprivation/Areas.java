package org.socialprescribing.referral.commands.deprivation;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.platform.eventstore.Sql;
import org.socialprescribing.referral.domain.person.Deprivation;
import org.socialprescribing.referral.domain.person.ImdEdition;

/**
 * Finds how deprived the area of a postcode is, by the newest edition that ranks it. A postcode
 * lies in one area (LSOA) of each census, and an edition ranks the areas of one census.
 */
@Singleton
public final class Areas {

  Areas() {}

  /** The deprivation at a postcode; empty when it is not known or in no table. */
  public Uni<Optional<Deprivation>> deprivationOf(
      Mutiny.StatelessSession session, @Nullable String postcode) {
    return postcode == null
        ? Uni.createFrom().item(Optional.empty())
        : deprivationOf(session, List.of(postcode))
            .map(found -> Optional.ofNullable(found.get(plain(postcode))));
  }

  /** The deprivation at each of the postcodes that are in a table, by {@link #plain} postcode. */
  Uni<Map<String, Deprivation>> deprivationOf(
      Mutiny.StatelessSession session, List<String> postcodes) {
    return Sql.select(
            session,
            """
            select distinct on (a.postcode) a.postcode, d.decile, d.edition
            from postcode_area a join area_deprivation d on d.lsoa = a.lsoa
            where a.postcode = any($1) order by a.postcode, d.edition desc
            """,
            (Object) postcodes.stream().map(Areas::plain).toArray(String[]::new))
        .map(
            rows ->
                rows.stream()
                    .collect(
                        Collectors.toMap(
                            row -> (String) row[0],
                            row ->
                                new Deprivation(
                                    ((Number) row[1]).intValue(),
                                    new ImdEdition((String) row[2])))));
  }

  /** A postcode as it is looked up: without spaces, in capitals. */
  static String plain(String postcode) {
    return postcode.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
  }

  /** Keeps which areas a postcode lies in. */
  Uni<Integer> put(Mutiny.StatelessSession session, List<PostcodeRow> rows) {
    return Sql.update(
        session,
        """
        insert into postcode_area (postcode, lsoa)
        select * from unnest($1::text[], $2::text[]) on conflict do nothing
        """,
        rows.stream().map(PostcodeRow::postcode).toArray(String[]::new),
        rows.stream().map(PostcodeRow::lsoa).toArray(String[]::new));
  }

  /** Keeps how deprived an area is by an edition; a decile that is there already is put right. */
  Uni<Integer> rank(Mutiny.StatelessSession session, List<DecileRow> rows) {
    var deciles = new ArrayList<Integer>();
    rows.forEach(row -> deciles.add(row.deprivation().decile()));
    return Sql.update(
        session,
        """
        insert into area_deprivation as held (lsoa, edition, decile)
        select * from unnest($1::text[], $2::text[], $3::int[])
        on conflict (lsoa, edition) do update set decile = excluded.decile
        where held.decile <> excluded.decile
        """,
        rows.stream().map(DecileRow::lsoa).toArray(String[]::new),
        rows.stream().map(row -> row.deprivation().edition().value()).toArray(String[]::new),
        deciles.toArray(Integer[]::new));
  }

  /** A postcode and an area that it lies in. */
  record PostcodeRow(String postcode, String lsoa) {}

  /** An area and how deprived it is. */
  record DecileRow(String lsoa, Deprivation deprivation) {}
}
