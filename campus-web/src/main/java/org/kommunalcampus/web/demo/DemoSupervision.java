package org.kommunalcampus.web.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.catalogue.ElementKind;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.Modules;
import org.kommunalcampus.content.Paper;
import org.kommunalcampus.content.QuestionId;
import org.kommunalcampus.learning.EnrolmentId;
import org.kommunalcampus.learning.EnrolmentView;
import org.kommunalcampus.learning.Enrolments;
import org.kommunalcampus.organisation.Identities;
import org.kommunalcampus.organisation.MemberView;
import org.kommunalcampus.provider.Providers;
import org.kommunalcampus.provider.TeamMember;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.IdentityKey;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.study.ElementState;
import org.kommunalcampus.study.ElementView;
import org.kommunalcampus.study.SeenReport;
import org.kommunalcampus.study.Studies;
import org.kommunalcampus.study.TestAttempts;
import org.kommunalcampus.supervision.ExamSupervisions;
import org.kommunalcampus.supervision.SupervisedPerson;
import org.kommunalcampus.supervision.SupervisionConsents;
import org.kommunalcampus.supervision.SupervisionWay;
import org.kommunalcampus.supervision.SupervisorDesk;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;

/**
 * A module whose exam is supervised by somebody of its provider: one has a certificate by it, one has passed the exam and waits, one is about to take it, and one is
 * asked to agree. Each step looks first whether it was done, so that an interrupted start goes on with it.
 */
@Component
@RequiredArgsConstructor
class DemoSupervision {

    private static final String HOST = "zweiburgen";
    private static final String MODULE = "ZB-101";
    private static final String CERTIFIED = "MA-0072";
    private static final String PASSED = "MA-0071";
    private static final String PREPARED = "MA-0070";
    private static final String ASKED = "MA-0007";
    private static final int ALL = 50;

    private final DemoRegion region;
    private final Providers providers;
    private final Modules modules;
    private final Identities identities;
    private final Enrolments enrolments;
    private final ExamSupervisions supervisions;
    private final SupervisionConsents consents;
    private final SupervisorDesk desk;
    private final Studies studies;
    private final TestAttempts attempts;

    void load(Caller caller) {
        ProviderId provider = providers.byCode(HOST).orElseThrow().id();
        ModuleId module = modules.byExternalId(provider, MODULE).orElseThrow();
        DemoAccount account = DemoAccount.ANBIETER;
        identities.register(caller, account.identity(), account.getGreeting(), account.getRoles(), null, provider);
        Caller staff = identities.callerOf(account.identity()).orElseThrow();
        supervisions.arrange(staff, module, SupervisionWay.SUPERVISOR);
        if (supervisions.of(staff, module).supervisors().isEmpty()) {
            supervisions.name(staff, module, TeamMember.idOf(account.identity()), null);
        }
        booked(caller, signedIn(ASKED), module);
        EnrolmentId certified = takePart(caller, module, CERTIFIED, true);
        takePart(caller, module, PASSED, true);
        takePart(caller, module, PREPARED, false);
        desk.waiting(staff, PageRequest.of(0, ALL)).stream()
                .filter(one -> one.enrolment().equals(certified))
                .findFirst()
                .map(SupervisedPerson::version)
                .ifPresent(version -> desk.confirm(staff, certified, true, true, version));
    }

    /** Agrees to be supervised and learns all of the module, the exam too or up to it. */
    private EnrolmentId takePart(Caller caller, ModuleId module, String key, boolean withExam) {
        Caller learner = signedIn(key);
        EnrolmentId id = booked(caller, learner, module);
        if (consents.of(learner, id).state() == null) {
            consents.give(learner, id, true, null);
        }
        studies.of(learner, id).elements().stream()
                .filter(element -> element.state() != ElementState.DONE)
                .filter(element -> withExam || element.item().kind() != ElementKind.FINAL_EXAM)
                .forEach(element -> learn(learner, id, element));
        return id;
    }

    /** The booking that is there, or a new one. */
    private EnrolmentId booked(Caller caller, Caller learner, ModuleId module) {
        MemberId person = learner.requireMember();
        return enrolments.of(learner, person).stream()
                .filter(enrolment -> enrolment.module().equals(module))
                .findFirst()
                .map(EnrolmentView::id)
                .orElseGet(() -> enrolments.book(caller, person, module, null));
    }

    private Caller signedIn(String key) {
        MemberView person = region.colleague(key);
        return new Caller(
                person.fullName(),
                Set.of(Role.LEARNER),
                new IdentityKey(DemoAccount.ISSUER, key),
                person.id(),
                person.municipality(),
                null);
    }

    private void learn(Caller learner, EnrolmentId id, ElementView element) {
        if (!element.item().isTest()) {
            studies.report(learner, id, element.id(), SeenReport.hasRead());
            return;
        }
        int number = attempts.start(learner, id, element.id());
        Map<QuestionId, List<String>> answers = new HashMap<>();
        attempts.of(learner, id, element.id(), number)
                .sheets()
                .forEach(answered -> answers.put(answered.sheet().question().id(), right(answered.sheet())));
        attempts.answer(learner, id, element.id(), number, answers);
        attempts.submit(learner, id, element.id(), number);
    }

    /** The places of the right choices; questions of other kinds stay open, which leaves enough to pass. */
    private static List<String> right(Paper.Sheet sheet) {
        return switch (sheet.question().kind()) {
            case SINGLE, MULTIPLE ->
                IntStream.range(0, sheet.choices().size())
                        .filter(at -> sheet.choices().get(at).correct())
                        .mapToObj(String::valueOf)
                        .toList();
            case NUMERIC, ORDERING, MATCHING, SHORT_TEXT, CLOZE -> List.of();
        };
    }
}
