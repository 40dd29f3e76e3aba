package org.kommunalcampus.web.talk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.organisation.MemberView;
import org.kommunalcampus.organisation.Members;
import org.kommunalcampus.organisation.UnitNode;
import org.kommunalcampus.organisation.Units;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.UnitId;
import org.kommunalcampus.talk.HeldTalk;
import org.kommunalcampus.talk.TalkOverview;
import org.kommunalcampus.talk.TalkPolicies;
import org.kommunalcampus.web.kit.PageNumber;
import org.kommunalcampus.web.layout.Badge;
import org.kommunalcampus.web.layout.Option;
import org.kommunalcampus.web.layout.Paging;
import org.springframework.data.domain.Page;
import org.springframework.stereotype.Component;

/** Shows HR with whom talks were held and what was agreed. */
@Component
@RequiredArgsConstructor
class TalkOverviewPages {

    private static final int PAGE_SIZE = 25;

    private final TalkOverview overview;
    private final TalkPolicies policies;
    private final Members members;
    private final Units units;
    private final TalkWords words;
    private final Clock clock;

    /** Somebody who works in the municipality. */
    record Row(
            String id,
            String name,
            String unit,
            String last,
            String due,
            Badge standing,
            boolean noNeed,
            List<TalkWords.Measure> measures) {}

    /** A page of the list. */
    record Listing(List<Row> rows, List<Option> units, boolean hasRule, Paging paging) {}

    Listing of(Caller caller, @Nullable UnitId unit, boolean overdue, PageNumber page, Locale locale) {
        MunicipalityId town = caller.requireMunicipality();
        Page<HeldTalk> found = overview.of(caller, town, unit, overdue, page.ofSize(PAGE_SIZE));
        Map<MemberId, MemberView> people = members.among(
                caller, town, found.map(talk -> talk.due().member()).toList());
        LocalDate today = LocalDate.now(clock);
        String path = TalkOverviewController.PAGE + "?einheit=" + (unit == null ? "" : unit)
                + (overdue ? "&stand=offen" : "");
        return new Listing(
                found.stream()
                        .map(talk -> row(talk, people.get(talk.due().member()), today, locale))
                        .toList(),
                choices(caller, locale),
                policies.of(caller, town).intervals().isOn(),
                new Paging(page.value(), PAGE_SIZE, found.getTotalElements(), path));
    }

    private Row row(HeldTalk talk, @Nullable MemberView person, LocalDate today, Locale locale) {
        return new Row(
                talk.due().member().toString(),
                person == null ? "–" : person.fullName(),
                person == null || person.unitName() == null ? "–" : person.unitName(),
                words.day(talk.due().lastHeld(), locale),
                words.day(talk.due().due(), locale),
                words.standing(talk.due(), today, locale),
                talk.noNeed(),
                words.measures(talk.agreed(), locale));
    }

    private List<Option> choices(Caller caller, Locale locale) {
        List<Option> options = new ArrayList<>();
        options.add(new Option("", words.say("allUnits", locale)));
        units.tree(caller, caller.requireMunicipality()).forEach(root -> add(root, 0, options));
        return options;
    }

    private static void add(UnitNode unit, int depth, List<Option> options) {
        options.add(new Option(unit.id().toString(), "– ".repeat(depth) + unit.name()));
        unit.children().forEach(child -> add(child, depth + 1, options));
    }
}
