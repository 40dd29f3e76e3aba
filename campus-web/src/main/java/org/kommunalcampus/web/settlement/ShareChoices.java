package org.kommunalcampus.web.settlement;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.provider.ProviderView;
import org.kommunalcampus.provider.Providers;
import org.kommunalcampus.settlement.PlatformShareView;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.web.kit.Phrases;
import org.kommunalcampus.web.layout.Option;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Component;

/** Providers and months to choose from, and the shares agreed on. */
@Component
@RequiredArgsConstructor
class ShareChoices {

    private static final int MOST = 1000;
    private static final int MONTHS_BACK = 3;
    private static final int MONTHS = 16;
    private static final int YEARS_BACK = 24;

    private final Providers providers;
    private final Phrases phrases;
    private final Clock clock;

    /** A share as people read it. */
    record Row(String provider, String from, String share) {}

    List<Row> rows(Caller caller, List<PlatformShareView> shares, Locale locale) {
        Map<ProviderId, String> names =
                all(caller).stream().collect(Collectors.toMap(ProviderView::id, ProviderView::name));
        return shares.stream()
                .map(share -> new Row(
                        names.getOrDefault(share.provider(), share.provider().toString()),
                        phrases.month(share.from().atDay(1), locale),
                        percent(share.perMille(), locale)))
                .toList();
    }

    List<Option> providers(Caller caller, Locale locale) {
        var options = new ArrayList<Option>();
        options.add(new Option("", phrases.say("settlement.share.choose", locale)));
        all(caller).forEach(provider -> options.add(new Option(provider.id().toString(), provider.name())));
        return options;
    }

    /** The names of these providers, in their order, with the day on which one has stated another account. */
    List<String> credited(Caller caller, List<ProviderId> of, Map<ProviderId, LocalDate> moved, Locale locale) {
        return all(caller).stream()
                .filter(provider -> of.contains(provider.id()))
                .map(provider -> moved.containsKey(provider.id())
                        ? phrases.say(
                                "invoice.way.moved",
                                locale,
                                provider.name(),
                                phrases.day(moved.get(provider.id()), locale))
                        : provider.name())
                .toList();
    }

    /** A few months back, which may still be open, and a year ahead. */
    List<Option> months(Locale locale) {
        return months(MONTHS_BACK, MONTHS, locale);
    }

    /** As far back as settlements can be looked at, so that the oldest fee is among them, and a year ahead. */
    List<Option> longMonths(Locale locale) {
        List<Option> options = new ArrayList<>();
        options.add(new Option("", phrases.say("settlement.share.choose", locale)));
        options.addAll(months(YEARS_BACK, YEARS_BACK + MONTHS - MONTHS_BACK, locale));
        return options;
    }

    private List<Option> months(int back, int count, Locale locale) {
        YearMonth first = YearMonth.now(clock).minusMonths(back);
        return IntStream.range(0, count)
                .mapToObj(first::plusMonths)
                .map(month -> new Option(month.toString(), phrases.month(month.atDay(1), locale)))
                .toList();
    }

    private List<ProviderView> all(Caller caller) {
        return providers
                .list(caller, PageRequest.of(0, MOST, Sort.by("name", "code")))
                .getContent();
    }

    private static String percent(int perMille, Locale locale) {
        NumberFormat format = NumberFormat.getPercentInstance(locale);
        format.setMaximumFractionDigits(1);
        return format.format(BigDecimal.valueOf(perMille, 3));
    }
}
