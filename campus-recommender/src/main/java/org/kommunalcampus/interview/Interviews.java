package org.kommunalcampus.interview;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.curriculum.PlanQuestions;
import org.kommunalcampus.curriculum.engine.plan.OpenQuestion;
import org.kommunalcampus.interview.GuideShelf.Version;
import org.kommunalcampus.profile.ProfileView;
import org.kommunalcampus.profile.Profiles;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.Stale;
import org.kommunalcampus.shared.Times;
import org.kommunalcampus.shared.UseCase;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The dialogue that makes a person's profile, for that person alone. First the guide asks, then the plan for what could still change its current stage. Nothing goes
 * into the profile before the person has accepted it. Whoever calls has the curriculum follow afterwards.
 */
@UseCase
@RequiredArgsConstructor
public class Interviews {

    private static final String SUBJECT = "interview answer";

    private final GuideShelf shelf;
    private final AnswerRepository answers;
    private final QuestionComposer questions;
    private final Proposals proposals;
    private final EntryWriter writer;
    private final Profiles profiles;
    private final PlanQuestions planQuestions;
    private final TransactionTemplate transaction;
    private final Clock clock;

    /** Where the caller's own dialogue stands: the question to answer or the entries to accept, and what was answered. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public InterviewView of(Caller caller, MemberId member) {
        caller.requireSelf(member);
        List<OpenQuestion> ofPlan = planQuestions.decisive(caller, member);
        return Objects.requireNonNull(transaction.execute(status -> view(caller, member, shelf.current(), ofPlan)));
    }

    /**
     * Answers the question that is asked now; an answer that waits for acceptance is replaced. Throws {@link Invalid} for a value that does not fit, {@link NotFound}
     * for a question that is not asked, {@link Refused} {@code already-answered} for one whose answer was settled.
     *
     * @return whether the answer waits for acceptance; one that suggests nothing is settled at once
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public boolean answer(Caller caller, MemberId member, String question, AnswerValue value) {
        caller.requireSelf(member);
        boolean ofPlan = QuestionComposer.competence(question).isPresent();
        Optional<OpenQuestion> open = ofPlan
                ? planQuestions.decisive(caller, member).stream()
                        .filter(each -> QuestionComposer.id(each.competence()).equals(question))
                        .findFirst()
                : Optional.empty();
        return Boolean.TRUE.equals(
                transaction.execute(status -> store(caller, member, question, value, open.orElse(null))));
    }

    /**
     * Brings what the person accepts of a waiting answer into the profile and drops the rest. Throws {@link NotFound} where none waits, {@link Invalid} for an entry
     * that was not proposed or a level that is not on the scale.
     */
    public void accept(Caller caller, MemberId member, String question, List<EntryAcceptance> accepted) {
        caller.requireSelf(member);
        GuideAnswer answer = find(member, question);
        if (answer.isSettled()) {
            throw new Refused("already-answered", "question " + question + " was answered");
        }
        Map<String, ProposedEntry> proposed = new LinkedHashMap<>();
        proposed(answer, profiles.of(caller, member)).forEach(entry -> proposed.put(entry.entry(), entry));
        Map<String, ProposedEntry> wanted = new LinkedHashMap<>();
        for (int i = 0; i < accepted.size(); i++) {
            wanted.put(accepted.get(i).entry(), taken(accepted.get(i), "/accept/" + i, proposed));
        }
        answer.settle(writer.write(caller, member, wanted.values()));
    }

    /** Takes an answer back, and out of the profile what came of it and was not changed since; the question is asked again. Throws {@link NotFound}. */
    public void undo(Caller caller, MemberId member, String question) {
        caller.requireSelf(member);
        GuideAnswer answer = find(member, question);
        writer.takeBack(caller, member, answer.entries());
        answers.delete(answer);
    }

    private InterviewView view(Caller caller, MemberId member, Version version, List<OpenQuestion> ofPlan) {
        Map<String, GuideAnswer> given = given(member);
        Guide guide = version.guide();
        List<GuideQuestion> core = questions.open(guide, given);
        List<OpenQuestion> further = ofPlan.stream()
                .filter(question -> !given.containsKey(QuestionComposer.id(question.competence())))
                .toList();
        Optional<GuideAnswer> waiting =
                given.values().stream().filter(answer -> !answer.isSettled()).findFirst();
        int left = core.size() + further.size();
        List<AnsweredQuestion> answered = given.values().stream()
                .filter(GuideAnswer::isSettled)
                .map(this::answered)
                .toList();
        if (waiting.isPresent()) {
            GuideAnswer answer = waiting.get();
            return new InterviewView(
                    guide.title(),
                    asked(answer).orElse(null),
                    left + 1,
                    answer.value(),
                    proposed(answer, profiles.of(caller, member)),
                    answered);
        }
        return new InterviewView(guide.title(), next(guide, core, further), left, null, List.of(), answered);
    }

    private @Nullable InterviewQuestion next(Guide guide, List<GuideQuestion> core, List<OpenQuestion> further) {
        if (!core.isEmpty()) {
            return questions.asked(guide, core.getFirst());
        }
        return further.isEmpty() ? null : questions.asked(guide, further.getFirst());
    }

    private boolean store(
            Caller caller, MemberId member, String question, AnswerValue value, @Nullable OpenQuestion ofPlan) {
        Version version = shelf.current();
        Map<String, GuideAnswer> given = given(member);
        GuideAnswer before = given.get(question);
        if (before != null && before.isSettled()) {
            throw new Refused("already-answered", "question " + question + " was answered");
        }
        InterviewQuestion asked = before == null ? open(version.guide(), given, question, ofPlan) : again(before);
        AnswerValue checked = value.checked(asked.kind(), asked.optionIds());
        GuideAnswer answer = before == null
                ? new GuideAnswer(member, question, version.number(), checked, Times.now(clock))
                : before;
        answer.say(before == null ? version.number() : before.guide(), checked, Times.now(clock));
        if (proposed(answer, profiles.of(caller, member)).isEmpty()) {
            answer.settle(List.of());
        }
        try {
            answers.save(answer);
            answers.flush();
        } catch (DataIntegrityViolationException e) {
            throw new Stale(e);
        }
        return !answer.isSettled();
    }

    private InterviewQuestion open(
            Guide guide, Map<String, GuideAnswer> given, String question, @Nullable OpenQuestion ofPlan) {
        if (ofPlan != null) {
            return questions.asked(guide, ofPlan);
        }
        return questions.open(guide, given).stream()
                .filter(each -> each.id().equals(question))
                .findFirst()
                .map(each -> questions.asked(guide, each))
                .orElseThrow(() -> new NotFound("interview question", question));
    }

    private InterviewQuestion again(GuideAnswer answer) {
        return asked(answer).orElseThrow(() -> new NotFound("interview question", answer.question()));
    }

    /** The question as it was asked; empty where its competence is gone. */
    private Optional<InterviewQuestion> asked(GuideAnswer answer) {
        Guide guide = shelf.guide(answer.guide());
        return QuestionComposer.competence(answer.question())
                .map(competence -> questions.asked(guide, competence, null))
                .or(() -> guide.question(answer.question()).map(each -> questions.asked(guide, each)));
    }

    private List<ProposedEntry> proposed(GuideAnswer answer, ProfileView profile) {
        Guide guide = shelf.guide(answer.guide());
        Optional<CompetenceId> ofPlan = QuestionComposer.competence(answer.question());
        return ofPlan.isPresent()
                ? proposals.ofScale(ofPlan.get(), answer.value(), profile)
                : guide.question(answer.question())
                        .map(question -> proposals.of(guide, question, answer.value(), profile))
                        .orElse(List.of());
    }

    private AnsweredQuestion answered(GuideAnswer answer) {
        Optional<InterviewQuestion> question = asked(answer);
        AnswerValue value = answer.value();
        return new AnsweredQuestion(
                answer.question(),
                question.map(InterviewQuestion::text)
                        .orElse(shelf.guide(answer.guide()).title()),
                question.stream()
                        .flatMap(each -> each.options().stream())
                        .filter(option -> value.chosen().contains(option.id()))
                        .map(InterviewOption::text)
                        .toList(),
                value.text(),
                answer.entries().size(),
                answer.answeredAt());
    }

    private static ProposedEntry taken(EntryAcceptance accepted, String pointer, Map<String, ProposedEntry> proposed) {
        ProposedEntry entry = proposed.get(accepted.entry());
        if (entry == null) {
            throw new Invalid(pointer + "/entry", "unknown-value", "The answer does not suggest this entry.");
        }
        if (accepted.level() == null) {
            return entry;
        }
        boolean scale = entry.kind() == EntryKind.LEVEL;
        if (!scale || !(accepted.level() == 0 || entry.levels().containsKey(accepted.level()))) {
            throw new Invalid(pointer + "/level", "out-of-range", "The competence has no such level.");
        }
        return ProposedEntry.level(
                Objects.requireNonNull(entry.competence()),
                accepted.level(),
                entry.before(),
                entry.levels(),
                entry.because());
    }

    private GuideAnswer find(MemberId member, String question) {
        return answers.findByMemberIdAndQuestion(member.value(), question)
                .orElseThrow(() -> new NotFound(SUBJECT, question));
    }

    private Map<String, GuideAnswer> given(MemberId member) {
        Map<String, GuideAnswer> given = new LinkedHashMap<>();
        answers.findByMemberIdOrderByAnsweredAt(member.value()).forEach(answer -> given.put(answer.question(), answer));
        return given;
    }
}
