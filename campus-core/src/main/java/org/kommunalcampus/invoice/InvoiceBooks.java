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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which settled fees are billed, and the numbers that were given. */
@Component
@SetBased("notes the fees of an invoice at once, and locks a range of numbers")
@RequiredArgsConstructor
class InvoiceBooks {

    private static final int BATCH = 500;

    private final JdbcClient jdbc;

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

    /** Bookings whose fee of the month is billed. */
    Set<UUID> billed(YearMonth month) {
        return new HashSet<>(jdbc.sql("select enrolment_id from invoice_entry where month_from = :month")
                .param("month", month.atDay(1))
                .query((row, number) -> UUID.fromString(row.getString(1)))
                .list());
    }

    /** By booking the invoice on which the fee stands that a correction corrects; none for fees that were not billed here. */
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
            jdbc.sql("select enrolment_id, month_from, invoice_id from invoice_entry where enrolment_id in (:ids)")
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
        fees.forEach(fee -> jdbc.sql(
                        "insert into invoice_entry (month_from, enrolment_id, invoice_id) values (:month, :enrolment, :invoice)")
                .param("month", month.atDay(1))
                .param("enrolment", fee.enrolment().toString())
                .param("invoice", invoice.toString())
                .update());
    }
}
