package org.kommunalcampus.invoice;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.settlement.SettledFee;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.ProviderId;

/**
 * What an invoice would say, before it has a number.
 *
 * @param corrects the invoice that it corrects, which is taxed as it is
 * @param fees what it bills, all of one provider and municipality
 */
record InvoiceDraft(
        YearMonth month,
        TaxTerms terms,
        @Nullable Invoice corrects,
        List<SettledFee> fees,
        List<InvoiceLine> lines,
        TaxSplit split) {

    private record Run(ModuleId module, LocalDate on, LineSubject subject, long cents) {}

    /** Bills fees, of which there is one at least; those of a run that cost the same for the same reason make one line. */
    static InvoiceDraft of(
            YearMonth month,
            TaxTerms terms,
            @Nullable Invoice corrects,
            List<SettledFee> fees,
            Function<ModuleId, String> titles) {
        Map<Run, Long> runs = fees.stream()
                .collect(Collectors.groupingBy(
                        fee -> new Run(fee.module(), fee.on(), LineSubject.of(fee), fee.cents()),
                        LinkedHashMap::new,
                        Collectors.counting()));
        List<Map.Entry<Run, Long>> rows = runs.entrySet().stream()
                .sorted(Comparator.comparing(
                                (Map.Entry<Run, Long> row) -> row.getKey().on())
                        .thenComparing(row -> titles.apply(row.getKey().module()))
                        .thenComparing(row -> row.getKey().module().toString())
                        .thenComparing(row -> row.getKey().subject())
                        .thenComparingLong(row -> row.getKey().cents()))
                .toList();
        List<Long> gross =
                rows.stream().map(row -> row.getKey().cents() * row.getValue()).toList();
        TaxSplit split = TaxSplit.of(gross, terms.getTaxCase().percent());
        List<InvoiceLine> lines = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Run run = rows.get(i).getKey();
            lines.add(new InvoiceLine(
                    run.module().value(),
                    titles.apply(run.module()),
                    run.subject(),
                    run.on(),
                    Math.toIntExact(rows.get(i).getValue()),
                    gross.get(i),
                    split.lines().get(i)));
        }
        return new InvoiceDraft(month, terms, corrects, List.copyOf(fees), List.copyOf(lines), split);
    }

    InvoiceKind kind() {
        return corrects == null ? InvoiceKind.INVOICE : InvoiceKind.correcting(split.total());
    }

    ProviderId provider() {
        return fees.getFirst().provider();
    }

    MunicipalityId municipality() {
        return fees.getFirst().municipality();
    }

    static long sum(Collection<SettledFee> fees) {
        return fees.stream().mapToLong(SettledFee::cents).sum();
    }
}
