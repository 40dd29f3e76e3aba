package org.kommunalcampus.offers;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.shared.RegionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who wants offers on what, and from whom not. */
@Component
@RequiredArgsConstructor
class WishStore {

    private static final String NOT_STOPPED = """
             and not exists (select 1 from offer_stop s where s.municipality_id = w.municipality_id and s.provider_id = :provider)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    List<CompetenceId> wishes(MunicipalityId municipality) {
        return jdbc.sql("select competence_id from offer_wish where municipality_id = :municipality order by since")
                .param("municipality", municipality.toString())
                .query((row, number) -> CompetenceId.of(row.getString(1)))
                .list();
    }

    boolean wish(MunicipalityId municipality, CompetenceId competence, RegionId region) {
        if (wishes(municipality).contains(competence)) {
            return false;
        }
        jdbc.sql("""
                        insert into offer_wish (municipality_id, competence_id, region_id, since)
                        values (:municipality, :competence, :region, :now)""")
                .param("municipality", municipality.toString())
                .param("competence", competence.toString())
                .param("region", region.toString())
                .param("now", now())
                .update();
        return true;
    }

    boolean forget(MunicipalityId municipality, CompetenceId competence) {
        return jdbc.sql("delete from offer_wish where municipality_id = :municipality and competence_id = :competence")
                        .param("municipality", municipality.toString())
                        .param("competence", competence.toString())
                        .update()
                > 0;
    }

    List<ProviderId> stops(MunicipalityId municipality) {
        return jdbc.sql("select provider_id from offer_stop where municipality_id = :municipality order by since")
                .param("municipality", municipality.toString())
                .query((row, number) -> ProviderId.of(row.getString(1)))
                .list();
    }

    boolean stop(MunicipalityId municipality, ProviderId provider) {
        if (stops(municipality).contains(provider)) {
            return false;
        }
        jdbc.sql("""
                        insert into offer_stop (municipality_id, provider_id, since)
                        values (:municipality, :provider, :now)""")
                .param("municipality", municipality.toString())
                .param("provider", provider.toString())
                .param("now", now())
                .update();
        return true;
    }

    boolean allowProvider(MunicipalityId municipality, ProviderId provider) {
        return jdbc.sql("delete from offer_stop where municipality_id = :municipality and provider_id = :provider")
                        .param("municipality", municipality.toString())
                        .param("provider", provider.toString())
                        .update()
                > 0;
    }

    /** Who wants offers of the provider on the topic. */
    List<MunicipalityId> reached(ProviderId provider, CompetenceId competence, @Nullable RegionId region) {
        return jdbc.sql("select w.municipality_id from offer_wish w where w.competence_id = :competence" + NOT_STOPPED
                        + " and (:region = '' or w.region_id = :region) order by w.municipality_id")
                .param("competence", competence.toString())
                .param("provider", provider.toString())
                .param("region", region == null ? "" : region.toString())
                .query((row, number) -> MunicipalityId.of(row.getString(1)))
                .list();
    }

    /** How many want offers of the provider on each topic. */
    Map<CompetenceId, Integer> demand(ProviderId provider) {
        Map<CompetenceId, Integer> found = new LinkedHashMap<>();
        jdbc.sql("select w.competence_id, count(*) as wishes from offer_wish w where 1 = 1" + NOT_STOPPED
                        + " group by w.competence_id order by w.competence_id")
                .param("provider", provider.toString())
                .query(row -> {
                    found.put(CompetenceId.of(row.getString("competence_id")), row.getInt("wishes"));
                });
        return found;
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
    }
}
