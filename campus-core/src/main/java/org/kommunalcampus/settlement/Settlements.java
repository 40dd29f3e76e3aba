package org.kommunalcampus.settlement;

import java.time.Clock;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.audit.Audit;
import org.kommunalcampus.catalogue.ModuleCard;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.Modules;
import org.kommunalcampus.organisation.Municipalities;
import org.kommunalcampus.organisation.MunicipalityView;
import org.kommunalcampus.provider.ProviderView;
import org.kommunalcampus.provider.Providers;
import org.kommunalcampus.settlement.SettlementBooks.LineRow;
import org.kommunalcampus.settlement.SettlementBooks.SumRow;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Evaluation;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.shared.UseCase;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.transaction.annotation.Transactional;

/**
 * What municipalities owe providers, month by month. A closed month stays as it is; what changes afterwards is settled as a correction in the next month. The
 * operator sees sums of all, a municipality and a provider the lines of their own, which name nobody.
 */
@UseCase
@RequiredArgsConstructor
public class Settlements {

    private static final int MONTHS_SHOWN = 24;
    private static final String DEBT = "the municipality has to pay it, and nobody is named";

    private static final Comparator<SettlementSum> BY_NAMES = Comparator.comparing(
                    SettlementSum::providerName, String.CASE_INSENSITIVE_ORDER)
            .thenComparing(SettlementSum::municipalityName, String.CASE_INSENSITIVE_ORDER)
            .thenComparing(SettlementSum::provider)
            .thenComparing(SettlementSum::municipality);

    private final SettlementBooks books;
    private final Providers providers;
    private final Municipalities municipalities;
    private final Modules modules;
    private final Audit audit;
    private final Clock clock;

    /** The sums of a month between each provider and municipality, by their names, for the operator. */
    @Transactional(readOnly = true)
    public Page<SettlementSum> sums(Caller caller, YearMonth month, Pageable page) {
        caller.requireOperator();
        List<SumRow> rows = books.sums(month);
        Map<ProviderId, String> sellers = providerNames(rows.stream().map(SumRow::provider));
        Map<MunicipalityId, String> buyers = municipalityNames(rows.stream().map(SumRow::municipality));
        List<SettlementSum> named = rows.stream()
                .map(row -> new SettlementSum(
                        row.provider(),
                        sellers.getOrDefault(row.provider(), ""),
                        row.municipality(),
                        buyers.getOrDefault(row.municipality(), ""),
                        row.bookings(),
                        row.fee(),
                        row.share()))
                .sorted(BY_NAMES)
                .toList();
        List<SettlementSum> shown = page.isUnpaged()
                ? named
                : named.stream()
                        .skip(page.getOffset())
                        .limit(page.getPageSize())
                        .toList();
        return new PageImpl<>(shown, page, named.size());
    }

    /** The sum of all of it. */
    @Transactional(readOnly = true)
    public SettlementTotal total(Caller caller, YearMonth month) {
        caller.requireOperator();
        return books.total(month, SettlementBooks.Scope.ALL);
    }

    /** What a municipality owes for the month, for its HR. */
    @Evaluation(value = "settlement", readers = Role.HR, alwaysOn = DEBT)
    @Transactional(readOnly = true)
    public Page<SettlementLine> ofMunicipality(
            Caller caller, MunicipalityId municipality, YearMonth month, Pageable page) {
        caller.requireAffiliation(municipality, Role.HR);
        return lines(month, new SettlementBooks.Scope(null, municipality), page);
    }

    /** The sum of it. */
    @Evaluation(value = "settlement", readers = Role.HR, alwaysOn = DEBT)
    @Transactional(readOnly = true)
    public SettlementTotal totalOfMunicipality(Caller caller, MunicipalityId municipality, YearMonth month) {
        caller.requireAffiliation(municipality, Role.HR);
        return books.total(month, new SettlementBooks.Scope(null, municipality));
    }

    /** What is owed to a provider for the month, for its staff. */
    @Transactional(readOnly = true)
    public Page<SettlementLine> ofProvider(Caller caller, ProviderId provider, YearMonth month, Pageable page) {
        caller.requireAffiliation(provider);
        return lines(month, new SettlementBooks.Scope(provider, null), page);
    }

    /** The sum of it. */
    @Transactional(readOnly = true)
    public SettlementTotal totalOfProvider(Caller caller, ProviderId provider, YearMonth month) {
        caller.requireAffiliation(provider);
        return books.total(month, new SettlementBooks.Scope(provider, null));
    }

    /** How far the settlement of a month is; for those who see settlements. */
    @Transactional(readOnly = true)
    public SettlementStanding standing(Caller caller, YearMonth month) {
        caller.requireAnyRole(Role.OPERATOR, Role.HR, Role.PROVIDER);
        return new SettlementStanding(
                month, books.closedAt(month).orElse(null), month.equals(books.next()) && isOver(month));
    }

    /** The months that can be looked at, this one first, as far as two years back. */
    @Transactional(readOnly = true)
    public List<YearMonth> months(Caller caller) {
        caller.requireAnyRole(Role.OPERATOR, Role.HR, Role.PROVIDER);
        YearMonth now = YearMonth.now(clock);
        return IntStream.range(0, MONTHS_SHOWN).mapToObj(now::minusMonths).toList();
    }

    /**
     * Closes the settlement of a month for good. Throws {@link Refused} {@code month-closed} where it is closed, {@code month-not-over}, and
     * {@code month-not-next} while an earlier one is open or nothing was ever owed.
     */
    public void close(Caller caller, YearMonth month) {
        caller.requireOperator();
        books.lock();
        if (books.isClosed(month)) {
            throw new Refused("month-closed", month + " is settled");
        }
        if (!isOver(month)) {
            throw new Refused("month-not-over", month + " is not over");
        }
        if (!month.equals(books.next())) {
            throw new Refused("month-not-next", "another month comes before " + month);
        }
        books.close(month);
        SettlementTotal total = books.total(month, SettlementBooks.Scope.ALL);
        audit.record(
                caller,
                "settlement.closed",
                "month",
                month.toString(),
                "%d bookings, %d cents, share %d".formatted(total.bookings(), total.fee(), total.share()));
    }

    private boolean isOver(YearMonth month) {
        return month.isBefore(YearMonth.now(clock));
    }

    private Page<SettlementLine> lines(YearMonth month, SettlementBooks.Scope scope, Pageable page) {
        List<LineRow> rows = books.lines(month, scope, page);
        Map<ProviderId, String> sellers = providerNames(rows.stream().map(LineRow::provider));
        Map<MunicipalityId, String> buyers = municipalityNames(rows.stream().map(LineRow::municipality));
        Map<ModuleId, ModuleCard> taught =
                modules.cards(rows.stream().map(LineRow::module).toList());
        List<SettlementLine> lines = rows.stream()
                .map(row -> new SettlementLine(
                        sellers.getOrDefault(row.provider(), ""),
                        buyers.getOrDefault(row.municipality(), ""),
                        row.module(),
                        Optional.ofNullable(taught.get(row.module()))
                                .map(ModuleCard::title)
                                .orElse(""),
                        row.on(),
                        row.basis(),
                        row.correction(),
                        row.bookings(),
                        row.fee(),
                        row.share()))
                .toList();
        return new PageImpl<>(lines, page, books.countLines(month, scope));
    }

    private Map<ProviderId, String> providerNames(Stream<ProviderId> ids) {
        return providers.byId(ids.collect(Collectors.toSet())).values().stream()
                .collect(Collectors.toMap(ProviderView::id, ProviderView::name));
    }

    private Map<MunicipalityId, String> municipalityNames(Stream<MunicipalityId> ids) {
        return municipalities.byIds(ids.collect(Collectors.toSet())).stream()
                .collect(Collectors.toMap(MunicipalityView::id, MunicipalityView::name));
    }
}
