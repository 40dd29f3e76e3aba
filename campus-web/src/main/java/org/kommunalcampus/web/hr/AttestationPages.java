package org.kommunalcampus.web.hr;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.competence.JobProfileId;
import org.kommunalcampus.competence.JobProfiles;
import org.kommunalcampus.competence.Level;
import org.kommunalcampus.organisation.Members;
import org.kommunalcampus.profile.JobAssignment;
import org.kommunalcampus.profile.StaffProfiles;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.web.kit.CompetenceSearch;
import org.kommunalcampus.web.kit.Names;
import org.kommunalcampus.web.kit.NamesReader;
import org.kommunalcampus.web.layout.Option;
import org.kommunalcampus.web.layout.Wording;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Shows the form by which HR attests a level: what the person's jobs ask for stands first, then what was searched for, or everything. */
@Component
@RequiredArgsConstructor
class AttestationPages {

    private final Members members;
    private final StaffProfiles profiles;
    private final JobProfiles jobProfiles;
    private final CompetenceSearch search;
    private final NamesReader namesReader;
    private final HrWords words;
    private final Wording wording;

    ModelAndView form(Caller caller, MemberId member, AttestationForm form, Locale locale) {
        MunicipalityId town = caller.requireMunicipality();
        List<CompetenceSearch.Choices> choices = new ArrayList<>();
        choices.add(
                new CompetenceSearch.Choices(words.say("attest.asked", locale), asked(caller, town, member, locale)));
        if (form.words().isEmpty()) {
            choices.addAll(search.choices(locale));
        } else {
            choices.add(
                    new CompetenceSearch.Choices(words.say("attest.found", locale), search.find(form.words(), locale)));
        }
        return new ModelAndView("hr/attestation")
                .addObject("id", member.toString())
                .addObject("name", members.of(caller, town, member).fullName())
                .addObject("form", form)
                .addObject("choices", distinct(choices))
                .addObject("levels", levels(locale));
    }

    private List<CompetenceSearch.Hit> asked(Caller caller, MunicipalityId town, MemberId member, Locale locale) {
        Map<CompetenceId, Integer> highest = new HashMap<>();
        jobProfiles
                .requirementsOf(
                        jobs(profiles.heldBy(caller, town, List.of(member)).get(member)))
                .values()
                .stream()
                .flatMap(List::stream)
                .forEach(each -> highest.merge(each.competence(), each.level().value(), Math::max));
        Names names = namesReader.of(List.of(), highest.keySet());
        return highest.entrySet().stream()
                .map(each -> new CompetenceSearch.Hit(
                        each.getKey().toString(),
                        words.say("attest.target", locale, names.competence(each.getKey(), locale), each.getValue()),
                        "",
                        ""))
                .sorted(Comparator.comparing(CompetenceSearch.Hit::name, Wording.alphabetical(locale)))
                .toList();
    }

    private static Set<JobProfileId> jobs(@Nullable JobAssignment held) {
        Set<JobProfileId> jobs = new HashSet<>();
        if (held != null) {
            var main = held.main();
            if (main != null) {
                jobs.add(main);
            }
            var further = held.further();
            if (further != null) {
                further.forEach(job -> jobs.add(job.profile()));
            }
        }
        return jobs;
    }

    /** The same choices, each competence only where it stands first. */
    private static List<CompetenceSearch.Choices> distinct(List<CompetenceSearch.Choices> choices) {
        Set<String> seen = new HashSet<>();
        return choices.stream()
                .map(group -> new CompetenceSearch.Choices(
                        group.area(),
                        group.competences().stream()
                                .filter(hit -> seen.add(hit.id()))
                                .toList()))
                .filter(group -> !group.competences().isEmpty())
                .toList();
    }

    private List<Option> levels(Locale locale) {
        return HrChoices.orNone(
                IntStream.rangeClosed(Level.MIN, Level.MAX)
                        .mapToObj(level -> new Option(
                                String.valueOf(level),
                                wording.text(
                                        "fragment.level.named",
                                        locale,
                                        level,
                                        wording.text("fragment.level." + level, locale))))
                        .toList(),
                words.say("attest.choose", locale));
    }
}
