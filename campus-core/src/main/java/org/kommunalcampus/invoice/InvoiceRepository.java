package org.kommunalcampus.invoice;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface InvoiceRepository extends JpaRepository<Invoice, UUID> {

    String SELECT = """
            select new org.kommunalcampus.invoice.InvoiceRow(i.id, i.invoiceNumber, i.kind, i.billingWay, i.providerId, s.name, i.municipalityId, b.name,
                i.monthFrom, i.issuedOn, i.dueOn, i.totalCents, c.invoiceNumber,
                (select x.invoiceNumber from Invoice x where x.cancelsId = i.id))
            from Invoice i join i.seller s join i.buyer b left join i.corrects c where\s""";
    String ROWS = SELECT + "i.monthFrom = :month and ";
    String ORDER = " order by s.name, b.name, i.invoiceNumber, i.id";
    String COUNT = "select count(i) from Invoice i where i.monthFrom = :month and ";
    String OF_PROVIDER = "i.providerId = :provider";
    String OF_MUNICIPALITY = "i.municipalityId = :municipality";
    String OF_ISSUER = "i.issuer = :issuer";

    /** One of them. */
    @Query(SELECT + "i.id = :id")
    InvoiceRow row(UUID id);

    /** Those of a provider, whoever issued them, by buyer and number. */
    @Query(value = ROWS + OF_PROVIDER + ORDER, countQuery = COUNT + OF_PROVIDER)
    Page<InvoiceRow> ofProvider(LocalDate month, UUID provider, Pageable page);

    /** Those to a municipality, by seller and number. */
    @Query(value = ROWS + OF_MUNICIPALITY + ORDER, countQuery = COUNT + OF_MUNICIPALITY)
    Page<InvoiceRow> ofMunicipality(LocalDate month, UUID municipality, Pageable page);

    /** Those that an issuer has numbered, by seller, buyer and number. */
    @Query(value = ROWS + OF_ISSUER + ORDER, countQuery = COUNT + OF_ISSUER)
    Page<InvoiceRow> ofIssuer(LocalDate month, String issuer, Pageable page);

    /** The terms of invoices that hold for what was taught between two days, the latter left out. */
    @Query("""
            select distinct t from Invoice i join i.terms t join i.lines l
            where i.providerId = :provider and i.corrects is null and l.taughtOn >= :from and l.taughtOn < :until
            and not exists (select x.id from Invoice x where x.cancelsId = i.id)""")
    List<TaxTerms> termsBetween(UUID provider, LocalDate from, LocalDate until);

    /** Whether one that holds bills an earlier month. */
    @Query("""
            select count(i) > 0 from Invoice i where i.providerId = :provider and i.monthFrom < :month and i.cancelsId is null
            and not exists (select x.id from Invoice x where x.cancelsId = i.id)""")
    boolean isBilledBefore(UUID provider, LocalDate month);

    /** Whether another one cancels it. */
    boolean existsByCancelsId(UUID invoice);

    /** Whether one that is not cancelled corrects it. */
    @Query("""
            select count(i) > 0 from Invoice i where i.corrects.id = :invoice and i.cancelsId is null
            and not exists (select x.id from Invoice x where x.cancelsId = i.id)""")
    boolean isCorrected(UUID invoice);

    @Query("select i from Invoice i join fetch i.terms where i.id in :ids")
    List<Invoice> withTerms(Collection<UUID> ids);
}
