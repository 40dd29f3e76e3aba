package org.kommunalcampus.web.talk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.organisation.MemberView;
import org.kommunalcampus.organisation.Members;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.talk.LedTalk;
import org.kommunalcampus.talk.LedTalks;
import org.kommunalcampus.web.layout.Badge;
import org.kommunalcampus.web.layout.Option;
import org.springframework.stereotype.Component;

/** Shows managers with whom they have to talk, and their talks. */
@Component
@RequiredArgsConstructor
class TeamTalkPages {

    private final LedTalks talks;
    private final Members members;
    private final TalkWords words;
    private final Clock clock;

    /** Somebody of the team. */
    record Row(
            String id,
            String name,
            String last,
            String due,
            Badge standing,
            @Nullable String next,
            @Nullable String nextAt) {}

    /** Somebody in a talk. */
    record Person(String id, String name, Badge outcome) {}

    /** A talk with its people. */
    record Talk(TalkWords.When when, List<Person> people, boolean changeable) {}

    List<Row> team(Caller caller, Locale locale) {
        LocalDate today = LocalDate.now(clock);
        Map<MemberId, String> names = names(caller);
        return talks.ofTeam(caller).stream()
                .map(talk -> new Row(
                        talk.due().member().toString(),
                        names.getOrDefault(talk.due().member(), "–"),
                        words.day(talk.due().lastHeld(), locale),
                        words.day(talk.due().due(), locale),
                        words.standing(talk.due(), today, locale),
                        talk.next() == null ? null : talk.next().toString(),
                        talk.nextAt() == null ? null : words.moment(talk.nextAt(), locale)))
                .toList();
    }

    /** Whom the manager can invite. */
    List<Option> people(Caller caller) {
        return members.teamOf(caller).stream()
                .map(person -> new Option(person.id().toString(), person.fullName()))
                .toList();
    }

    Talk talk(Caller caller, LedTalk talk, Locale locale) {
        Map<MemberId, String> names = names(caller);
        return new Talk(
                words.when(talk.date(), clock.instant(), locale),
                talk.people().stream()
                        .map(person -> new Person(
                                person.member().toString(),
                                names.getOrDefault(person.member(), "–"),
                                words.outcome(person, talk.date().cancelled(), locale)))
                        .toList(),
                !talk.date().cancelled()
                        && talk.people().stream()
                                .noneMatch(person -> person.outcome().isHeld()));
    }

    private Map<MemberId, String> names(Caller caller) {
        return members.teamOf(caller).stream().collect(Collectors.toMap(MemberView::id, MemberView::fullName));
    }
}
