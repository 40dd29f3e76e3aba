package org.kommunalcampus.web.settlement;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.settlement.SettlementLine;
import org.kommunalcampus.settlement.SettlementStanding;
import org.kommunalcampus.settlement.SettlementSum;
import org.kommunalcampus.settlement.SettlementTotal;
import org.kommunalcampus.settlement.Settlements;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.DayReader;
import org.kommunalcampus.web.kit.Euros;
import org.kommunalcampus.web.kit.Phrases;
import org.kommunalcampus.web.layout.Option;
import org.kommunalcampus.web.layout.Wording;
import org.springframework.stereotype.Component;

/** Words settlements, for pages and for files. */
@Component
@RequiredArgsConstructor
class SettlementPages {

    private final Settlements settlements;
    private final Phrases phrases;
    private final Wording wording;
    private final Euros euros;
    private final Clock clock;

    /** The sums of a month as people read them. */
    record Figures(long bookings, String fee, String share, String payout) {}

    /**
     * How far a month is.
     *
     * @param value as addresses name it
     * @param text what people read about it
     */
    record Month(String value, String name, boolean closed, boolean closable, String text) {}

    /** What a municipality owes a provider. */
    record Sum(String provider, String municipality, long bookings, String fee, String share, String payout) {}

    /** What is owed for a run of a module. */
    record Line(
            String provider,
            String municipality,
            String module,
            String title,
            String day,
            String basis,
            boolean correction,
            long bookings,
            String fee,
            String share,
            String payout) {}

    /** The month that an address names; anything else means the one before this. */
    YearMonth chosen(String text) {
        return DayReader.month(text)
                .value()
                .orElseGet(() -> YearMonth.now(clock).minusMonths(1));
    }

    Month month(SettlementStanding standing, Locale locale) {
        String text = standing.closedAt() != null
                ? phrases.say("settlement.closed", locale, wording.day(standing.closedAt(), locale))
                : phrases.say("settlement.open", locale);
        return new Month(
                standing.month().toString(),
                phrases.month(standing.month().atDay(1), locale),
                standing.closedAt() != null,
                standing.closable(),
                text);
    }

    List<Option> months(Caller caller, Locale locale) {
        return settlements.months(caller).stream()
                .map(month -> new Option(month.toString(), phrases.month(month.atDay(1), locale)))
                .toList();
    }

    Figures figures(SettlementTotal total, Locale locale) {
        return new Figures(
                total.bookings(),
                euros.say(total.fee(), locale),
                euros.say(total.share(), locale),
                euros.say(total.payout(), locale));
    }

    List<Sum> sums(List<SettlementSum> sums, Locale locale) {
        return sums.stream()
                .map(sum -> new Sum(
                        sum.providerName(),
                        sum.municipalityName(),
                        sum.bookings(),
                        euros.say(sum.fee(), locale),
                        euros.say(sum.share(), locale),
                        euros.say(sum.payout(), locale)))
                .toList();
    }

    List<Line> lines(List<SettlementLine> lines, Locale locale) {
        return lines.stream()
                .map(line -> new Line(
                        line.providerName(),
                        line.municipalityName(),
                        line.module().toString(),
                        line.title(),
                        wording.day(line.on(), locale),
                        basis(line, locale),
                        line.correction(),
                        line.bookings(),
                        euros.say(line.fee(), locale),
                        euros.say(line.share(), locale),
                        euros.say(line.payout(), locale)))
                .toList();
    }

    /** Rows of a file with real numbers. */
    List<List<?>> sumRows(List<SettlementSum> sums, Locale locale) {
        List<List<?>> rows = new ArrayList<>();
        rows.add(heads(locale, "provider", "municipality", "bookings", "fee", "share", "payout"));
        sums.forEach(sum -> rows.add(List.of(
                sum.providerName(),
                sum.municipalityName(),
                sum.bookings(),
                amount(sum.fee()),
                amount(sum.share()),
                amount(sum.payout()))));
        return rows;
    }

    /** The same of lines; a municipality does not see the share, which is between provider and platform. */
    List<List<?>> lineRows(List<SettlementLine> lines, boolean forProvider, Locale locale) {
        List<List<?>> rows = new ArrayList<>();
        rows.add(
                forProvider
                        ? heads(
                                locale,
                                "municipality",
                                "module",
                                "day",
                                "basis",
                                "kind",
                                "bookings",
                                "fee",
                                "share",
                                "payout")
                        : heads(locale, "provider", "module", "day", "basis", "kind", "bookings", "fee"));
        for (SettlementLine line : lines) {
            List<Object> cells = new ArrayList<>(List.of(
                    forProvider ? line.municipalityName() : line.providerName(),
                    line.title(),
                    line.on(),
                    basis(line, locale),
                    phrases.say(line.correction() ? "settlement.correction" : "settlement.fee", locale),
                    line.bookings(),
                    amount(line.fee())));
            if (forProvider) {
                cells.addAll(List.of(amount(line.share()), amount(line.payout())));
            }
            rows.add(cells);
        }
        return rows;
    }

    private String basis(SettlementLine line, Locale locale) {
        return line.basis() == null ? "–" : phrases.say("settlement.basis." + line.basis(), locale);
    }

    private List<String> heads(Locale locale, String... columns) {
        return List.of(columns).stream()
                .map(column -> phrases.say("settlement." + column, locale))
                .toList();
    }

    private static BigDecimal amount(long cents) {
        return BigDecimal.valueOf(cents, 2);
    }
}
