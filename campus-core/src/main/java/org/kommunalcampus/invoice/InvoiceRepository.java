package org.kommunalcampus.invoice;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface InvoiceRepository extends JpaRepository<Invoice, UUID> {

    String ROWS = """
            select new org.kommunalcampus.invoice.InvoiceRow(i.id, i.invoiceNumber, i.kind, i.billingWay, i.providerId, s.name, i.municipalityId, b.name,
                i.monthFrom, i.issuedOn, i.dueOn, i.totalCents, c.invoiceNumber)
            from Invoice i join i.seller s join i.buyer b left join i.corrects c where i.monthFrom = :month and\s""";
    String ORDER = " order by s.name, b.name, i.invoiceNumber, i.id";
    String COUNT = "select count(i) from Invoice i where i.monthFrom = :month and ";
    String OF_PROVIDER = "i.providerId = :provider";
    String OF_MUNICIPALITY = "i.municipalityId = :municipality";
    String OF_ISSUER = "i.issuer = :issuer";

    /** Those of a provider, whoever issued them, by buyer and number. */
    @Query(value = ROWS + OF_PROVIDER + ORDER, countQuery = COUNT + OF_PROVIDER)
    Page<InvoiceRow> ofProvider(LocalDate month, UUID provider, Pageable page);

    /** Those to a municipality, by seller and number. */
    @Query(value = ROWS + OF_MUNICIPALITY + ORDER, countQuery = COUNT + OF_MUNICIPALITY)
    Page<InvoiceRow> ofMunicipality(LocalDate month, UUID municipality, Pageable page);

    /** Those that an issuer has numbered, by seller, buyer and number. */
    @Query(value = ROWS + OF_ISSUER + ORDER, countQuery = COUNT + OF_ISSUER)
    Page<InvoiceRow> ofIssuer(LocalDate month, String issuer, Pageable page);

    /** The first day of the last month that is invoiced. */
    @Query("select max(i.monthFrom) from Invoice i where i.providerId = :provider")
    @Nullable
    LocalDate lastMonthOf(UUID provider);

    @Query("select i from Invoice i join fetch i.terms where i.id in :ids")
    List<Invoice> withTerms(Collection<UUID> ids);
}
