package org.kommunalcampus.web.learner;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.web.kit.OneLook;
import org.kommunalcampus.web.kit.Phrases;
import org.kommunalcampus.web.layout.Option;
import org.kommunalcampus.web.layout.RadarChart;
import org.kommunalcampus.web.learner.Comparisons.Comparison;
import org.kommunalcampus.web.learner.Comparisons.Row;
import org.springframework.stereotype.Component;

/** Puts the page of target, actual and own levels together. */
@Component
@RequiredArgsConstructor
class ProfilePages {

    private final Comparisons comparisons;
    private final Skills skills;
    private final Phrases phrases;
    private final OneLook oneLook;

    /**
     * The page of the caller's own profile.
     *
     * @param area the area to compare, empty for all
     * @param further competences to list although nobody asks for them
     * @param typed own levels that were entered but not stored
     */
    ProfilePage of(
            Caller caller,
            String area,
            Collection<CompetenceId> further,
            Map<CompetenceId, Integer> typed,
            Locale locale) {
        return oneLook.at(() -> read(caller, area, further, typed, locale));
    }

    private ProfilePage read(
            Caller caller,
            String area,
            Collection<CompetenceId> further,
            Map<CompetenceId, Integer> typed,
            Locale locale) {
        Comparison all = comparisons.of(caller, locale);
        List<Option> areas = areas(all, locale);
        String chosen = areas.stream().anyMatch(option -> option.value().equals(area)) ? area : "";
        Comparison shown = chosen.isEmpty() ? all : all.only(chosen);
        RadarChart chart = shown.chart("vergleich");
        return new ProfilePage(
                all.profile().version(),
                all.job(),
                all.jobDescription(),
                all.rows().size(),
                all.gaps(),
                chart,
                chart == null ? shown.rows().stream().map(Row::levels).toList() : List.of(),
                areas,
                chosen,
                skills.of(all, further, typed, locale));
    }

    private List<Option> areas(Comparison comparison, Locale locale) {
        var options = new ArrayList<Option>();
        options.add(new Option("", phrases.say("learner.profile.area.all", locale)));
        comparison.rows().stream().map(Row::area).distinct().forEach(area -> options.add(new Option(area, area)));
        return options;
    }
}
