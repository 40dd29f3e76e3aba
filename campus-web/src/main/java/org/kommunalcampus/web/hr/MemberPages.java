package org.kommunalcampus.web.hr;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.competence.JobProfileId;
import org.kommunalcampus.organisation.Activations;
import org.kommunalcampus.organisation.MemberFilter;
import org.kommunalcampus.organisation.MemberView;
import org.kommunalcampus.organisation.Members;
import org.kommunalcampus.profile.JobAssignment;
import org.kommunalcampus.profile.StaffProfiles;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.web.kit.Names;
import org.kommunalcampus.web.kit.NamesReader;
import org.kommunalcampus.web.layout.Option;
import org.kommunalcampus.web.layout.Paging;
import org.springframework.data.domain.Page;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Lists members and shows what HR keeps about one. */
@Component
@RequiredArgsConstructor
class MemberPages {

    private final Members members;
    private final StaffProfiles profiles;
    private final NamesReader namesReader;
    private final HrChoices choices;
    private final HrWords words;
    private final Activations activations;

    /** Somebody in the list. */
    record Row(
            String id,
            String key,
            String name,
            String unit,
            String job,
            String entry,
            @Nullable String left) {}

    /** A page of the list with what can be chosen to narrow it. */
    record Listing(
            List<Row> rows,
            Paging paging,
            List<Option> units,
            List<Option> jobs,
            List<Option> states,
            List<Option> sorts,
            List<Option> groups) {}

    Listing list(Caller caller, MemberQuery query, Locale locale) {
        MunicipalityId town = caller.requireMunicipality();
        Set<MemberId> among = query.chosenJob()
                .map(job -> profiles.holders(caller, town, job))
                .orElse(null);
        var filter = new MemberFilter(query.text(), query.chosenUnit().orElse(null), among, !query.left());
        Page<MemberView> found = members.pageOf(caller, town, filter, query.request());
        Map<MemberId, JobProfileId> jobs =
                profiles.jobsOf(caller, town, found.stream().map(MemberView::id).toList());
        Names names = namesReader.of(List.of(), List.of());
        return new Listing(
                found.stream()
                        .map(person -> row(person, jobs.get(person.id()), names, locale))
                        .toList(),
                new Paging(found.getNumber(), MemberQuery.PAGE_SIZE, found.getTotalElements(), query.address()),
                HrChoices.orNone(choices.units(caller), words.say("members.allUnits", locale)),
                HrChoices.orNone(choices.jobs(locale), words.say("members.allJobs", locale)),
                options("members.state.", List.of("", "left"), locale),
                options("members.sort.", List.of("", "key", "entry"), locale),
                choices.groups(caller, locale));
    }

    EmploymentForm stored(Caller caller, MemberId member) {
        MunicipalityId town = caller.requireMunicipality();
        MemberView person = members.of(caller, town, member);
        JobAssignment jobs = profiles.heldBy(caller, town, List.of(member)).get(member);
        return EmploymentForm.of(person, jobs, key(caller, person.manager()), key(caller, person.deputy()));
    }

    /** What values of the fields are called, where HR chooses. */
    Map<String, List<Option>> employmentOptions(Caller caller, Locale locale) {
        return Map.of(
                "sharedMailbox",
                List.of(
                        new Option("true", words.say("sharedMailbox.true", locale)),
                        new Option("false", words.say("sharedMailbox.false", locale))),
                "unit",
                choices.units(caller),
                "job",
                choices.jobs(locale),
                "furtherJob1",
                choices.jobs(locale),
                "furtherJob2",
                choices.jobs(locale),
                "furtherJob3",
                choices.jobs(locale),
                "employmentStatus",
                choices.statuses(locale));
    }

    ModelAndView employment(Caller caller, MemberId member, EmploymentForm form, Locale locale) {
        MemberView person = members.of(caller, caller.requireMunicipality(), member);
        return new ModelAndView("hr/employment")
                .addObject("id", member.toString())
                .addObject("name", person.fullName())
                .addObject("form", form)
                .addObject("memberVersion", person.version())
                .addObject("key", person.personnelKey())
                .addObject("linked", activations.hasAccount(caller, caller.requireMunicipality(), member))
                .addObject("left", person.leftOn() == null ? null : words.day(person.leftOn(), locale))
                .addObject("units", HrChoices.orNone(choices.units(caller), words.say("none", locale)))
                .addObject("statuses", HrChoices.orNone(choices.statuses(locale), words.say("none", locale)))
                .addObject("jobs", HrChoices.orNone(choices.jobs(locale), words.say("none", locale)));
    }

    private @Nullable String key(Caller caller, @Nullable MemberId id) {
        return Optional.ofNullable(id)
                .map(known -> members.among(caller, caller.requireMunicipality(), List.of(known))
                        .get(known))
                .map(MemberView::personnelKey)
                .orElse(null);
    }

    private Row row(MemberView person, @Nullable JobProfileId job, Names names, Locale locale) {
        return new Row(
                person.id().toString(),
                person.personnelKey(),
                person.givenName().isEmpty() || person.familyName().isEmpty()
                        ? person.fullName()
                        : person.familyName() + ", " + person.givenName(),
                person.unitName() == null ? "–" : person.unitName(),
                names.profile(job == null ? null : job.toString(), locale).orElse("–"),
                words.day(person.entryDate(), locale),
                person.leftOn() == null ? null : words.day(person.leftOn(), locale));
    }

    private List<Option> options(String key, List<String> values, Locale locale) {
        return values.stream()
                .map(value -> new Option(value, words.say(key + (value.isEmpty() ? "default" : value), locale)))
                .toList();
    }
}
