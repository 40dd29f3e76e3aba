package org.kommunalcampus.web.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.talk.HeldTalk;
import org.kommunalcampus.talk.MeasureKind;
import org.kommunalcampus.talk.NoteView;
import org.kommunalcampus.talk.PersonResult;
import org.kommunalcampus.talk.PreparedTalk;
import org.kommunalcampus.talk.TalkDate;
import org.kommunalcampus.talk.TalkDraft;
import org.kommunalcampus.talk.TalkDue;
import org.kommunalcampus.talk.TalkMeasure;
import org.kommunalcampus.talk.TalkOutcome;
import org.kommunalcampus.talk.TalkResult;
import org.kommunalcampus.talk.TeamTalk;

/** What requests and answers about qualification talks look like. */
final class TalkBodies {

    private TalkBodies() {}

    /** When and where a talk is. */
    record TalkDateRequest(
            @Nullable Instant startsAt,
            @Nullable Integer minutes,
            @Nullable String place,
            @Nullable String link) {

        TalkDraft draft() {
            return new TalkDraft(startsAt, minutes, place, link);
        }
    }

    /**
     * A measure.
     *
     * @param due the day by which
     * @param competence with a level and a day it becomes an agreed goal of the profile
     */
    record TalkMeasureBody(
            @Nullable MeasureKind kind,
            @Nullable String step,
            @Nullable LocalDate due,
            @Nullable CompetenceId competence,
            @Nullable Integer level) {

        static TalkMeasureBody of(TalkMeasure measure) {
            return new TalkMeasureBody(
                    measure.kind(), measure.step(), measure.due(), measure.competence(), measure.level());
        }

        TalkMeasure measure() {
            return new TalkMeasure(kind, step, due, competence, level);
        }
    }

    /** What a talk has found. */
    record TalkResultRequest(
            @Nullable Boolean noNeed, @Nullable List<TalkMeasureBody> measures) {

        TalkResult result() {
            return new TalkResult(
                    Boolean.TRUE.equals(noNeed),
                    Objects.requireNonNullElse(measures, List.<TalkMeasureBody>of()).stream()
                            .map(TalkMeasureBody::measure)
                            .toList());
        }
    }

    /**
     * What one side notes.
     *
     * @param text blank to take it back
     * @param shared whether the other side reads it
     */
    record TalkNoteBody(@Nullable String text, @Nullable Boolean shared) {

        static @Nullable TalkNoteBody of(@Nullable NoteView note) {
            return note == null ? null : new TalkNoteBody(note.content(), note.shared());
        }

        String content() {
            return Objects.requireNonNullElse(text, "");
        }

        boolean isShared() {
            return Boolean.TRUE.equals(shared);
        }
    }

    /** The date of a talk. */
    record TalkDateBody(
            String id,
            Instant startsAt,
            Instant endsAt,
            @Nullable String place,
            @Nullable String link,
            boolean cancelled) {

        static TalkDateBody of(TalkDate date) {
            return new TalkDateBody(
                    date.id().toString(), date.startsAt(), date.endsAt(), date.place(), date.link(), date.cancelled());
        }
    }

    /** Somebody's result. */
    record TalkResultBody(
            String member,
            TalkOutcome outcome,
            @Nullable LocalDate heldOn,
            boolean noNeed,
            List<TalkMeasureBody> measures,
            @Nullable String remark,
            @Nullable Instant confirmedAt) {

        static TalkResultBody of(PersonResult result) {
            return new TalkResultBody(
                    result.member().toString(),
                    result.outcome(),
                    result.heldOn(),
                    result.noNeed(),
                    result.measures().stream().map(TalkMeasureBody::of).toList(),
                    result.remark(),
                    result.confirmedAt());
        }
    }

    /** A talk with the results of those whom the reader leads. */
    record TalkBody(TalkDateBody date, List<TalkResultBody> people) {}

    /** A talk of one person, with notes as far as the reader may see them. */
    record PreparedTalkBody(
            TalkDateBody date,
            TalkResultBody result,
            @Nullable TalkNoteBody ownNote,
            List<TalkNoteBody> othersNotes,
            @Nullable LocalDate lastHeld) {

        static PreparedTalkBody of(PreparedTalk talk) {
            return new PreparedTalkBody(
                    TalkDateBody.of(talk.date()),
                    TalkResultBody.of(talk.result()),
                    TalkNoteBody.of(talk.ownNote()),
                    talk.othersNotes().stream()
                            .map(note -> new TalkNoteBody(note.content(), note.shared()))
                            .toList(),
                    talk.lastHeld());
        }
    }

    /** Whether somebody is owed a talk. */
    record TalkDueBody(
            String member,
            @Nullable LocalDate lastHeld,
            @Nullable LocalDate due) {

        static TalkDueBody of(TalkDue due) {
            return new TalkDueBody(due.member().toString(), due.lastHeld(), due.due());
        }
    }

    /** The same with the open talk. */
    record TeamTalkBody(
            TalkDueBody due,
            @Nullable String talk,
            @Nullable Instant startsAt) {

        static TeamTalkBody of(TeamTalk talk) {
            return new TeamTalkBody(
                    TalkDueBody.of(talk.due()),
                    talk.next() == null ? null : talk.next().toString(),
                    talk.nextAt());
        }
    }

    /** What HR learns of somebody's talks. */
    record HeldTalkBody(TalkDueBody due, boolean noNeed, List<TalkMeasureBody> agreed) {

        static HeldTalkBody of(HeldTalk talk) {
            return new HeldTalkBody(
                    TalkDueBody.of(talk.due()),
                    talk.noNeed(),
                    talk.agreed().stream().map(TalkMeasureBody::of).toList());
        }
    }
}
