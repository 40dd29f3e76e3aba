package org.kommunalcampus.web.hr;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.assignment.AssignmentPreview;
import org.kommunalcampus.organisation.MemberView;
import org.kommunalcampus.organisation.Members;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.web.layout.Wording;
import org.springframework.stereotype.Component;

/** Words what an assignment would mean. */
@Component
@RequiredArgsConstructor
class PreviewWords {

    private static final int NAMED = 12;

    private final Members members;
    private final HrWords words;
    private final Wording wording;

    /**
     * A preview in words.
     *
     * @param people how many would be asked
     * @param done how many have done it already
     * @param groups for whom it would be new, who has it already, would lose it or is exempt; those without people are missing
     */
    record Preview(int people, int done, String hours, String fees, List<Group> groups) {}

    /**
     * People for whom it would mean the same.
     *
     * @param says how many, and what it means for them
     * @param names some of them
     * @param more how many beyond those named
     */
    record Group(String says, List<String> names, int more) {}

    Preview of(Caller caller, AssignmentPreview preview, Locale locale) {
        Set<MemberId> asked = preview.asked();
        List<MemberId> added = preview.people().stream()
                .filter(person -> !asked.contains(person))
                .toList();
        Map<MemberId, MemberView> names = members.among(
                caller,
                caller.requireMunicipality(),
                Stream.concat(
                                Stream.of(added, asked, preview.losing(), preview.exempt()),
                                preview.askedBy().values().stream())
                        .flatMap(PreviewWords::some)
                        .toList());
        List<Group> groups = new ArrayList<>();
        add(groups, "new", added, names, locale);
        Set<MemberId> byOthers =
                preview.askedBy().values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        add(
                groups,
                "asked",
                asked.stream().filter(person -> !byOthers.contains(person)).toList(),
                names,
                locale);
        preview.askedBy().forEach((rule, people) -> addAskedBy(groups, rule, people, names, locale));
        add(groups, "losing", preview.losing(), names, locale);
        add(groups, "exempt", preview.exempt(), names, locale);
        return new Preview(
                preview.people().size(),
                preview.done(),
                words.hours(preview.minutes(), locale),
                wording.price(preview.fees(), locale),
                groups);
    }

    private void add(
            List<Group> groups,
            String what,
            Collection<MemberId> people,
            Map<MemberId, MemberView> known,
            Locale locale) {
        if (!people.isEmpty()) {
            List<String> names = names(people, known, locale);
            groups.add(new Group(
                    words.say("preview." + what, locale, people.size()), names, people.size() - names.size()));
        }
    }

    /** Two grounds for the same module stay one task. */
    private void addAskedBy(
            List<Group> groups,
            String rule,
            Collection<MemberId> people,
            Map<MemberId, MemberView> known,
            Locale locale) {
        List<String> names = names(people, known, locale);
        groups.add(new Group(
                rule.isEmpty()
                        ? words.say("preview.byHand", locale, people.size())
                        : words.say("preview.byRule", locale, people.size(), rule),
                names,
                people.size() - names.size()));
    }

    private static List<String> names(Collection<MemberId> people, Map<MemberId, MemberView> known, Locale locale) {
        return some(people)
                .flatMap(person -> Stream.ofNullable(known.get(person)))
                .map(MemberView::fullName)
                .sorted(Wording.alphabetical(locale))
                .toList();
    }

    private static Stream<MemberId> some(Collection<MemberId> people) {
        return people.stream().sorted().limit(NAMED);
    }
}
