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
import org.kommunalcampus.shared.ProviderId;

/** What a provider once stated about itself for invoices; the latest revision holds, and invoices keep theirs. */
@Entity
@Getter
@Table(name = "invoice_seller")
@NoArgsConstructor(access = AccessLevel.PROTECTED)
class InvoiceSeller extends AssignedId<UUID> {

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID id;

    @Column(nullable = false)
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID providerId;

    @Column(nullable = false)
    private long revision;

    private String name;
    private String street;
    private String postcode;
    private String city;
    private @Nullable String vatId;
    private @Nullable String taxNumber;
    private String iban;
    private String contactName;
    private String contactPhone;
    private String contactEmail;
    private String numberPrefix;

    @Column(nullable = false)
    private Instant statedAt;

    /** Facts are checked before. */
    InvoiceSeller(ProviderId provider, long revision, SellerFacts facts, Instant now) {
        id = UUID.randomUUID();
        providerId = provider.value();
        this.revision = revision;
        name = Objects.requireNonNull(facts.name());
        street = Objects.requireNonNull(facts.street());
        postcode = Objects.requireNonNull(facts.postcode());
        city = Objects.requireNonNull(facts.city());
        vatId = facts.vatId();
        taxNumber = facts.taxNumber();
        iban = Objects.requireNonNull(facts.iban());
        contactName = Objects.requireNonNull(facts.contactName());
        contactPhone = Objects.requireNonNull(facts.contactPhone());
        contactEmail = Objects.requireNonNull(facts.contactEmail());
        numberPrefix = Objects.requireNonNull(facts.numberPrefix());
        statedAt = now;
    }

    SellerFacts facts() {
        return new SellerFacts(
                name,
                street,
                postcode,
                city,
                vatId,
                taxNumber,
                iban,
                contactName,
                contactPhone,
                contactEmail,
                numberPrefix);
    }
}
