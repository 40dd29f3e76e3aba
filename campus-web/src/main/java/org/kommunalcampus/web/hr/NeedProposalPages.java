package org.kommunalcampus.web.hr;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.needs.NeedProposal;
import org.kommunalcampus.needs.ProposedModule;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.DayRange;
import org.kommunalcampus.shared.DayReader;
import org.kommunalcampus.shared.UnitId;
import org.kommunalcampus.web.kit.NamesReader;
import org.kommunalcampus.web.layout.Option;
import org.kommunalcampus.web.layout.Wording;
import org.springframework.stereotype.Component;

/** Words what could be done about a need. */
@Component
@RequiredArgsConstructor
class NeedProposalPages {

    private static final int USUAL_MONTHS = 6;

    private final HrChoices choices;
    private final HrWords words;
    private final Wording wording;
    private final NamesReader namesReader;
    private final Clock clock;

    /** A module that closes the need; {@code hours} and {@code fees} of all are {@code null} where the figure is hidden. */
    record Row(
            String id,
            String title,
            String each,
            @Nullable String hours,
            @Nullable String fees) {}

    /** What is missing, and what would close it until the day. */
    record Page(
            String competence,
            String name,
            String unit,
            String place,
            boolean hidden,
            int below,
            int asked,
            int people,
            String until,
            String reason,
            List<Row> rows) {}

    Page of(Caller caller, NeedProposal proposal, @Nullable UnitId unit, String typedDay, Locale locale) {
        String name =
                namesReader.of(List.of(), List.of(proposal.competence())).competence(proposal.competence(), locale);
        String place = place(caller, unit, locale);
        LocalDate today = LocalDate.now(clock);
        LocalDate until = DayReader.read(typedDay, DayRange.CALENDAR)
                .value()
                .filter(day -> day.isAfter(today))
                .orElse(today.plusMonths(USUAL_MONTHS));
        return new Page(
                proposal.competence().toString(),
                name,
                unit == null ? "" : unit.toString(),
                place,
                proposal.cell().hidden(),
                proposal.cell().below(),
                proposal.cell().asked(),
                proposal.people(),
                until.toString(),
                words.say("proposal.reason", locale, name),
                proposal.modules().stream().map(module -> row(module, locale)).toList());
    }

    private Row row(ProposedModule module, Locale locale) {
        return new Row(
                module.module().toString(),
                module.title(),
                words.say(
                        "proposal.each",
                        locale,
                        wording.hours(module.minutesEach(), locale),
                        wording.price(module.priceEach(), locale)),
                module.minutes() == null ? null : words.hours(module.minutes(), locale),
                module.minutes() == null ? null : wording.price(module.fees(), locale));
    }

    private String place(Caller caller, @Nullable UnitId unit, Locale locale) {
        if (unit == null) {
            return words.say("needs.whole", locale);
        }
        return choices.units(caller).stream()
                .filter(option -> option.value().equals(unit.toString()))
                .map(Option::label)
                .map(label -> label.replaceFirst("^[–\\s]+", ""))
                .findFirst()
                .orElse("–");
    }
}
