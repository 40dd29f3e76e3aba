package org.kommunalcampus.offers;

import static lombok.AccessLevel.PROTECTED;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lombok.NoArgsConstructor;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.shared.AssignedId;
import org.kommunalcampus.shared.Money;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.shared.RegionId;

/** What a provider offered; month and ordinal hold the limit even when two are sent at once. It is never changed. */
@Entity
@Immutable
@NoArgsConstructor(access = PROTECTED)
class Offer extends AssignedId<UUID> {

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID id;

    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID providerId;

    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID competenceId;

    @JdbcTypeCode(SqlTypes.CHAR)
    private @Nullable UUID regionId;

    private String title;

    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    private String description;

    private @Nullable Long priceCents;
    private LocalDate validUntil;
    private Instant sentAt;

    @Column
    private int monthNo;

    @Column
    private int ordinal;

    @ElementCollection
    @CollectionTable(name = "offer_module", joinColumns = @JoinColumn(name = "offer_id"))
    @OrderColumn(name = "position")
    @Column(name = "module_id")
    @JdbcTypeCode(SqlTypes.CHAR)
    @BatchSize(size = 100)
    private List<UUID> modules;

    Offer(OfferView offer, int month, int ordinal) {
        Money price = offer.price();
        RegionId region = offer.region();
        id = offer.id().value();
        providerId = offer.provider().value();
        competenceId = offer.competence().value();
        regionId = region == null ? null : region.value();
        title = offer.title();
        description = offer.description();
        priceCents = price == null ? null : price.amount().movePointRight(2).longValueExact();
        validUntil = offer.validUntil();
        sentAt = offer.sentAt();
        monthNo = month;
        this.ordinal = ordinal;
        modules = offer.modules().stream().map(ModuleId::value).toList();
    }

    @Override
    public UUID getId() {
        return id;
    }

    OfferView view() {
        return new OfferView(
                new OfferId(id),
                new ProviderId(providerId),
                new CompetenceId(competenceId),
                regionId == null ? null : new RegionId(regionId),
                title,
                description,
                modules.stream().map(ModuleId::new).toList(),
                priceCents == null ? null : Money.euros(BigDecimal.valueOf(priceCents, 2)),
                validUntil,
                sentAt);
    }
}
