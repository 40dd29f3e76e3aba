package org.kommunalcampus.talk;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.organisation.MemberView;
import org.kommunalcampus.organisation.Members;
import org.kommunalcampus.shared.AccessDenied;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.NotFound;
import org.springframework.stereotype.Component;

/** Finds talks, and knows who may see them: the person, and who leads the person today as manager or as a manager's deputy. */
@Component
@RequiredArgsConstructor
class TalkBook {

    private final TalkRepository talks;
    private final TalkPersonRepository people;
    private final MeasureRepository measures;
    private final NoteRepository notes;
    private final Members members;

    /** The team of somebody who leads people. */
    Map<MemberId, MemberView> team(Caller caller) {
        return members.teamOf(caller).stream().collect(Collectors.toMap(MemberView::id, member -> member));
    }

    /** The talk; throws {@link NotFound}. */
    QualificationTalk talk(TalkId id) {
        return talks.findById(id.value()).orElseThrow(() -> new NotFound("talk", id));
    }

    /** The same, locked until the end of the transaction; to be read before its people, whose results are then the latest. */
    QualificationTalk talkToChange(TalkId id) {
        return talks.findToChange(id.value()).orElseThrow(() -> new NotFound("talk", id));
    }

    /** The people of the talk whom the caller leads; throws {@link NotFound} where that is nobody. */
    List<TalkPerson> led(Caller caller, TalkId id) {
        Map<MemberId, MemberView> team = team(caller);
        List<TalkPerson> found = people.findByTalkIdOrderByMemberId(id.value()).stream()
                .filter(person -> team.containsKey(person.member()))
                .toList();
        if (found.isEmpty()) {
            throw new NotFound("talk", id);
        }
        return found;
    }

    /** All people of the talk, for who leads every one of them; throws {@link NotFound}, {@link AccessDenied}. */
    List<TalkPerson> ledAltogether(Caller caller, TalkId id) {
        List<TalkPerson> led = led(caller, id);
        if (led.size() < people.findByTalkIdOrderByMemberId(id.value()).size()) {
            throw new AccessDenied("person");
        }
        return led;
    }

    /** The person in the talk, for who leads the person. */
    TalkPerson led(Caller caller, TalkId id, MemberId member) {
        TalkPerson person = person(id, member);
        if (!team(caller).containsKey(member)) {
            throw new AccessDenied("person");
        }
        return person;
    }

    /** The caller in an own talk. */
    TalkPerson own(Caller caller, TalkId id) {
        return person(id, caller.requireMember());
    }

    private TalkPerson person(TalkId id, MemberId member) {
        return people.findByTalkIdAndMemberId(id.value(), member.value()).orElseThrow(() -> new NotFound("talk", id));
    }

    /** The results of people, with their measures, in the same order; one query. */
    List<PersonResult> results(List<TalkPerson> of) {
        Map<UUID, List<TalkMeasure>> steps =
                measures
                        .findByTalkPersonIdInOrderByPositionNo(
                                of.stream().map(TalkPerson::getId).toList())
                        .stream()
                        .collect(Collectors.groupingBy(
                                StoredMeasure::getTalkPersonId,
                                Collectors.mapping(StoredMeasure::measure, Collectors.toList())));
        return of.stream()
                .map(person -> PersonResult.of(person, steps.getOrDefault(person.getId(), List.of())))
                .toList();
    }

    /** The dates of the talks in which people take part, by id; one query. */
    Map<TalkId, TalkDate> dates(Collection<TalkPerson> of) {
        return talks
                .findByIdIn(of.stream().map(TalkPerson::getTalkId).distinct().toList())
                .stream()
                .map(TalkDate::of)
                .collect(Collectors.toMap(TalkDate::id, date -> date));
    }

    /** The talk as this reader sees it. */
    PreparedTalk prepared(TalkPerson person, MemberId reader) {
        List<NoteView> all = notes.findByTalkPersonIdOrderByWrittenAt(person.getId()).stream()
                .map(NoteView::of)
                .toList();
        return new PreparedTalk(
                TalkDate.of(talk(new TalkId(person.getTalkId()))),
                results(List.of(person)).getFirst(),
                all.stream()
                        .filter(note -> note.author().equals(reader))
                        .findFirst()
                        .orElse(null),
                all.stream()
                        .filter(note -> note.shared() && !note.author().equals(reader))
                        .toList(),
                lastHeldBefore(person));
    }

    private @Nullable LocalDate lastHeldBefore(TalkPerson person) {
        return people.findByMemberId(person.getMemberId()).stream()
                .filter(other -> !other.getId().equals(person.getId()))
                .map(TalkPerson::getHeldOn)
                .filter(Objects::nonNull)
                .filter(day -> person.getHeldOn() == null || day.isBefore(person.getHeldOn()))
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
