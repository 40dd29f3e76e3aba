package org.kommunalcampus.offers;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.shared.Money;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.shared.RegionId;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Offers and the letters with which they reached municipalities. */
@Component
@RequiredArgsConstructor
class OfferStore {

    private static final String LETTERS =
            "select o.*, l.* from offer_letter l join offer o on o.id = l.offer_id where ";

    private final JdbcClient jdbc;

    /** How many offers on the topic the provider has sent in the month. */
    int sentIn(ProviderId provider, CompetenceId competence, int month) {
        return jdbc.sql("""
                        select count(*) from offer
                        where provider_id = :provider and competence_id = :competence and month_no = :month""")
                .param("provider", provider.toString())
                .param("competence", competence.toString())
                .param("month", month)
                .query(Integer.class)
                .single();
    }

    void send(OfferView offer, int month, int ordinal, List<MunicipalityId> to) {
        Money price = offer.price();
        RegionId region = offer.region();
        jdbc.sql("""
                        insert into offer (id, provider_id, competence_id, region_id, title, description, price_cents, valid_until,
                            sent_at, month_no, ordinal)
                        values (:id, :provider, :competence, :region, :title, :description, :price, :until, :now, :month, :ordinal)""")
                .param("id", offer.id().toString())
                .param("provider", offer.provider().toString())
                .param("competence", offer.competence().toString())
                .param("region", region == null ? null : region.toString())
                .param("title", offer.title())
                .param("description", offer.description())
                .param(
                        "price",
                        price == null ? null : price.amount().movePointRight(2).longValueExact())
                .param("until", offer.validUntil())
                .param("now", time(offer.sentAt()))
                .param("month", month)
                .param("ordinal", ordinal)
                .update();
        for (int at = 0; at < offer.modules().size(); at++) {
            jdbc.sql("insert into offer_module (offer_id, module_id, position) values (:offer, :module, :position)")
                    .param("offer", offer.id().toString())
                    .param("module", offer.modules().get(at).toString())
                    .param("position", at)
                    .update();
        }
        to.forEach(municipality -> jdbc.sql(
                        "insert into offer_letter (offer_id, municipality_id) values (:offer, :municipality)")
                .param("offer", offer.id().toString())
                .param("municipality", municipality.toString())
                .update());
    }

    Page<OfferView> of(ProviderId provider, Pageable page) {
        List<OfferView> found = jdbc.sql(
                        "select * from offer where provider_id = :provider order by sent_at desc, id limit :size offset :from")
                .param("provider", provider.toString())
                .param("size", page.getPageSize())
                .param("from", page.getOffset())
                .query((row, number) -> offer(row))
                .list();
        int total = jdbc.sql("select count(*) from offer where provider_id = :provider")
                .param("provider", provider.toString())
                .query(Integer.class)
                .single();
        return new PageImpl<>(found, page, total);
    }

    Optional<OfferView> find(OfferId id) {
        return jdbc.sql("select * from offer where id = :id")
                .param("id", id.toString())
                .query((row, number) -> offer(row))
                .optional();
    }

    List<ReceivedOffer> letters(OfferId offer) {
        return jdbc.sql(LETTERS + "l.offer_id = :offer order by l.answered_at, l.municipality_id")
                .param("offer", offer.toString())
                .query((row, number) -> letter(row))
                .list();
    }

    Page<ReceivedOffer> inbox(MunicipalityId municipality, Pageable page) {
        List<ReceivedOffer> found = jdbc.sql(LETTERS
                        + "l.municipality_id = :municipality order by o.sent_at desc, o.id limit :size offset :from")
                .param("municipality", municipality.toString())
                .param("size", page.getPageSize())
                .param("from", page.getOffset())
                .query((row, number) -> letter(row))
                .list();
        int total = jdbc.sql("select count(*) from offer_letter where municipality_id = :municipality")
                .param("municipality", municipality.toString())
                .query(Integer.class)
                .single();
        return new PageImpl<>(found, page, total);
    }

    Optional<ReceivedOffer> letter(OfferId offer, MunicipalityId municipality) {
        return jdbc.sql(LETTERS + "l.offer_id = :offer and l.municipality_id = :municipality")
                .param("offer", offer.toString())
                .param("municipality", municipality.toString())
                .query((row, number) -> letter(row))
                .optional();
    }

    void answer(OfferId offer, MunicipalityId municipality, OfferAnswer answer, @Nullable String note, Instant now) {
        jdbc.sql("""
                        update offer_letter set answer = :answer, note = :note, answered_at = :now
                        where offer_id = :offer and municipality_id = :municipality""")
                .param("answer", answer.name())
                .param("note", note)
                .param("now", time(now))
                .param("offer", offer.toString())
                .param("municipality", municipality.toString())
                .update();
    }

    void reply(OfferId offer, MunicipalityId municipality, String reply, Instant now) {
        jdbc.sql("""
                        update offer_letter set reply = :reply, replied_at = :now
                        where offer_id = :offer and municipality_id = :municipality""")
                .param("reply", reply)
                .param("now", time(now))
                .param("offer", offer.toString())
                .param("municipality", municipality.toString())
                .update();
    }

    private ReceivedOffer letter(ResultSet row) throws SQLException {
        String answer = row.getString("answer");
        LocalDateTime at = row.getObject("answered_at", LocalDateTime.class);
        return new ReceivedOffer(
                offer(row),
                MunicipalityId.of(row.getString("municipality_id")),
                answer == null ? null : OfferAnswer.valueOf(answer),
                row.getString("note"),
                at == null ? null : at.toInstant(ZoneOffset.UTC),
                row.getString("reply"));
    }

    private OfferView offer(ResultSet row) throws SQLException {
        String region = row.getString("region_id");
        Long cents = row.getObject("price_cents", Long.class);
        OfferId id = OfferId.of(row.getString("id"));
        return new OfferView(
                id,
                ProviderId.of(row.getString("provider_id")),
                CompetenceId.of(row.getString("competence_id")),
                region == null ? null : RegionId.of(region),
                row.getString("title"),
                row.getString("description"),
                modules(id),
                cents == null ? null : Money.euros(BigDecimal.valueOf(cents, 2)),
                Objects.requireNonNull(row.getObject("valid_until", LocalDate.class)),
                row.getObject("sent_at", LocalDateTime.class).toInstant(ZoneOffset.UTC));
    }

    private List<ModuleId> modules(OfferId offer) {
        return jdbc.sql("select module_id from offer_module where offer_id = :offer order by position")
                .param("offer", offer.toString())
                .query((row, number) -> ModuleId.of(row.getString(1)))
                .list();
    }

    private static LocalDateTime time(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
