package org.kommunalcampus.invoice;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.settlement.SettledFee;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.ProviderId;

/**
 * Makes drafts of what a month has settled: between two, one for what is billed under the same tax case, and one for each invoice that is corrected. Every fee is in
 * exactly one draft or among those that cannot be billed, so that all of them add up to the settlement.
 *
 * @param terms how fees of a provider on a day are taxed, {@code null} where nobody has said it
 * @param corrected by booking the invoice that a correction corrects
 */
record InvoiceDrafting(
        YearMonth month,
        Predicate<ProviderId> hasSeller,
        Predicate<MunicipalityId> hasBuyer,
        BiFunction<ProviderId, LocalDate, @Nullable TaxTerms> terms,
        Map<UUID, Invoice> corrected,
        Function<ModuleId, String> titles) {

    /** Fees that cannot be billed, and why. */
    record Unready(List<SettledFee> fees, Set<Missing> missing) {}

    /** Everything. */
    record Drafts(List<InvoiceDraft> ready, List<Unready> unready) {}

    private record Pair(ProviderId provider, MunicipalityId municipality) {}

    /** What becomes one invoice. */
    private record Key(@Nullable TaxTerms terms, @Nullable Invoice corrects) {}

    Drafts of(List<SettledFee> fees) {
        Drafts drafts = new Drafts(new ArrayList<>(), new ArrayList<>());
        Map<Pair, List<SettledFee>> pairs = new LinkedHashMap<>();
        for (SettledFee fee : fees) {
            pairs.computeIfAbsent(new Pair(fee.provider(), fee.municipality()), pair -> new ArrayList<>())
                    .add(fee);
        }
        pairs.forEach((pair, theirs) -> draft(pair, theirs, drafts));
        return drafts;
    }

    private void draft(Pair pair, List<SettledFee> fees, Drafts drafts) {
        Set<Missing> missing = EnumSet.noneOf(Missing.class);
        if (!hasSeller.test(pair.provider())) {
            missing.add(Missing.SELLER);
        }
        if (!hasBuyer.test(pair.municipality())) {
            missing.add(Missing.BUYER);
        }
        Map<Key, List<SettledFee>> groups = new LinkedHashMap<>();
        List<SettledFee> untaxed = new ArrayList<>();
        List<SettledFee> elsewhere = new ArrayList<>();
        for (SettledFee fee : fees) {
            Key key = key(fee);
            List<SettledFee> into = key.terms() != null
                    ? groups.computeIfAbsent(key, any -> new ArrayList<>())
                    : fee.corrects() == null ? untaxed : elsewhere;
            into.add(fee);
        }
        leave(untaxed, missing, Missing.TAX, drafts);
        leave(elsewhere, missing, Missing.BILLED_ELSEWHERE, drafts);
        groups.forEach((key, group) -> {
            if (missing.isEmpty() && key.terms() != null) {
                drafts.ready().add(InvoiceDraft.of(month, key.terms(), key.corrects(), group, titles));
            } else {
                drafts.unready().add(new Unready(group, missing));
            }
        });
    }

    private Key key(SettledFee fee) {
        if (fee.corrects() == null) {
            return new Key(terms.apply(fee.provider(), fee.on()), null);
        }
        Invoice before = corrected.get(fee.enrolment().value());
        return new Key(before == null ? null : before.getTerms(), before);
    }

    private static void leave(List<SettledFee> fees, Set<Missing> missing, Missing other, Drafts drafts) {
        if (!fees.isEmpty()) {
            Set<Missing> all = EnumSet.of(other);
            all.addAll(missing);
            drafts.unready().add(new Unready(List.copyOf(fees), all));
        }
    }
}
