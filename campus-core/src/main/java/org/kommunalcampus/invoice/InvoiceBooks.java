package org.kommunalcampus.invoice;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.settlement.SettledFee;
import org.kommunalcampus.shared.SetBased;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which settled fees are billed, and the numbers that were given. */
@Component
@SetBased("notes the fees of an invoice at once, and locks a range of numbers")
@RequiredArgsConstructor
class InvoiceBooks {

    private static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    /** Keeps everybody else from issuing under this issuer until the transaction ends, so that no number is lost or given twice. */
    void lock(String issuer) {
        if (jdbc.sql("select last_number from invoice_range where issuer = :issuer for update")
                .param("issuer", issuer)
                .query(Long.class)
                .optional()
                .isEmpty()) {
            jdbc.sql("insert into invoice_range (issuer, last_number) values (:issuer, 0)")
                    .param("issuer", issuer)
                    .update();
        }
    }

    /** The next number; the caller has locked the range, and gives the number back by rolling back. */
    long next(String issuer) {
        jdbc.sql("update invoice_range set last_number = last_number + 1 where issuer = :issuer")
                .param("issuer", issuer)
                .update();
        return jdbc.sql("select last_number from invoice_range where issuer = :issuer")
                .param("issuer", issuer)
                .query(Long.class)
                .single();
    }

    /** Those of the bookings whose fee of the month stands on an invoice that is not cancelled. */
    Set<UUID> billed(YearMonth month, Collection<SettledFee> fees) {
        Set<UUID> billed = new HashSet<>();
        List<String> all = fees.stream().map(fee -> fee.enrolment().toString()).toList();
        for (int from = 0; from < all.size(); from += BATCH) {
            billed.addAll(jdbc.sql("""
                            select enrolment_id from invoice_entry
                            where month_from = :month and enrolment_id in (:ids) and cancellation = ''""")
                    .param("month", month.atDay(1))
                    .param("ids", all.subList(from, Math.min(from + BATCH, all.size())))
                    .query((row, number) -> UUID.fromString(row.getString(1)))
                    .list());
        }
        return billed;
    }

    /** By booking the invoice on which the fee stands that a correction corrects; none for fees that are not billed here. */
    Map<UUID, UUID> corrected(Collection<SettledFee> corrections) {
        Map<UUID, UUID> found = new HashMap<>();
        List<SettledFee> all = List.copyOf(corrections);
        for (int from = 0; from < all.size(); from += BATCH) {
            List<SettledFee> some = all.subList(from, Math.min(from + BATCH, all.size()));
            Map<String, YearMonth> months = new HashMap<>();
            some.stream()
                    .filter(fee -> fee.corrects() != null)
                    .forEach(fee -> months.put(fee.enrolment().toString(), fee.corrects()));
            if (months.isEmpty()) {
                continue;
            }
            jdbc.sql("""
                            select enrolment_id, month_from, invoice_id from invoice_entry
                            where enrolment_id in (:ids) and cancellation = ''""")
                    .param("ids", months.keySet())
                    .query((row, number) -> {
                        String enrolment = row.getString(1);
                        YearMonth month = YearMonth.from(row.getObject(2, LocalDate.class));
                        if (month.equals(months.get(enrolment))) {
                            found.put(UUID.fromString(enrolment), UUID.fromString(row.getString(3)));
                        }
                        return enrolment;
                    })
                    .list();
        }
        return found;
    }

    /** Notes that the fees stand on the invoice; the key refuses one that stands on another. */
    void note(InvoiceId invoice, YearMonth month, Collection<SettledFee> fees) {
        batches.batchUpdate(
                "insert into invoice_entry (month_from, enrolment_id, invoice_id, cancellation) values (?, ?, ?, '')",
                fees,
                BATCH,
                (row, fee) -> {
                    row.setObject(1, month.atDay(1));
                    row.setString(2, fee.enrolment().toString());
                    row.setString(3, invoice.toString());
                });
    }

    /** Opens the fees of an invoice again, which another one cancels. */
    void open(InvoiceId cancelled, InvoiceId by) {
        jdbc.sql("update invoice_entry set cancellation = :by where invoice_id = :invoice and cancellation = ''")
                .param("by", by.toString())
                .param("invoice", cancelled.toString())
                .update();
    }
}
