package org.kommunalcampus.invoice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.AssignedId;
import org.kommunalcampus.shared.MunicipalityId;

/** Where a municipality once wanted its invoices to go; the latest revision holds, and invoices keep theirs. */
@Entity
@Getter
@Table(name = "invoice_buyer")
@NoArgsConstructor(access = AccessLevel.PROTECTED)
class InvoiceBuyer extends AssignedId<UUID> {

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID id;

    @Column(nullable = false)
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID municipalityId;

    @Column(nullable = false)
    private long revision;

    private String name;
    private String street;
    private String postcode;
    private String city;
    private @Nullable String routingId;
    private @Nullable String buyerReference;
    private @Nullable String mailAddress;
    private @Nullable String orderNumber;
    private @Nullable String costCentre;

    @Column(nullable = false)
    private Instant statedAt;

    /** Facts are checked before. */
    InvoiceBuyer(MunicipalityId municipality, long revision, BuyerFacts facts, Instant now) {
        id = UUID.randomUUID();
        municipalityId = municipality.value();
        this.revision = revision;
        name = Objects.requireNonNull(facts.name());
        street = Objects.requireNonNull(facts.street());
        postcode = Objects.requireNonNull(facts.postcode());
        city = Objects.requireNonNull(facts.city());
        routingId = facts.routingId();
        buyerReference = facts.buyerReference();
        mailAddress = facts.mailAddress();
        orderNumber = facts.orderNumber();
        costCentre = facts.costCentre();
        statedAt = now;
    }

    BuyerFacts facts() {
        return new BuyerFacts(
                name, street, postcode, city, routingId, buyerReference, mailAddress, orderNumber, costCentre);
    }
}
