package org.kommunalcampus.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.nimbusds.jwt.JWTClaimsSet;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.catalogue.Certification;
import org.kommunalcampus.catalogue.Format;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.SessionId;
import org.kommunalcampus.catalogue.description.Descriptions;
import org.kommunalcampus.content.Contents;
import org.kommunalcampus.content.ElementId;
import org.kommunalcampus.content.Material;
import org.kommunalcampus.content.ToolUse;
import org.kommunalcampus.learning.EnrolmentId;
import org.kommunalcampus.learning.EnrolmentState;
import org.kommunalcampus.learning.Enrolments;
import org.kommunalcampus.record.AttendanceMark;
import org.kommunalcampus.record.Attendances;
import org.kommunalcampus.record.Attended;
import org.kommunalcampus.shared.AccessDenied;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.signing.KeyPurpose;
import org.kommunalcampus.signing.Signatures;
import org.kommunalcampus.study.ElementState;
import org.kommunalcampus.study.ElementView;
import org.kommunalcampus.study.Studies;
import org.kommunalcampus.testing.CapabilityTest;
import org.kommunalcampus.testing.ModuleSketch;
import org.kommunalcampus.testing.MutableClock;
import org.kommunalcampus.testing.PretendedTool;
import org.kommunalcampus.testing.SampleCampus;
import org.kommunalcampus.tool.ToolApprovals;
import org.kommunalcampus.tool.ToolId;
import org.kommunalcampus.tool.ToolRegistration;
import org.kommunalcampus.tool.Tools;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;

/** Launches and scores as a tool such as Moodle makes them, and what no tool may do. */
@CapabilityTest
class ToolLaunchesTest {

    private static final String TOKENS = "https://campus.example.org/lti/token";
    private static final LaunchAddresses HERE = new LaunchAddresses(
            "https://campus.example.org",
            "https://campus.example.org/lti/jwks",
            "https://campus.example.org/lti/modules");
    private static final String BEFORE = "Vorübung";
    private static final String AFTER = "Fallarbeit";
    private static final String ALL = String.join(" ", LtiScopes.ALL);
    private static final PageRequest TEN = PageRequest.of(0, 10);

    @Autowired
    private Tools tools;

    @Autowired
    private ToolApprovals approvals;

    @Autowired
    private ToolLaunches launches;

    @Autowired
    private ToolNames names;

    @Autowired
    private ToolAccesses accesses;

    @Autowired
    private LineItems items;

    @Autowired
    private Contents contents;

    @Autowired
    private Studies studies;

    @Autowired
    private Enrolments enrolments;

    @Autowired
    private PersonalLaunches personal;

    @Autowired
    private Descriptions descriptions;

    @Autowired
    private Attendances attendances;

    @Autowired
    private Signatures signatures;

    @Autowired
    private SampleCampus campus;

    @Autowired
    private MutableClock clock;

    private final PretendedTool moodle = new PretendedTool();
    private ProviderId provider;
    private Caller staff;
    private ToolId tool;
    private ModuleId module;
    private MemberId member;
    private Caller learner;
    private EnrolmentId enrolment;
    private Instant begun;

    @BeforeEach
    void somebodyBooksAModuleWithTools() {
        begun = clock.instant().minusSeconds(100);
        provider = campus.provider();
        staff = campus.provider(provider);
        tool = approved(moodle);
        ModuleSketch sketch = ModuleSketch.module(null, "Verfahren")
                .objective("Ziel")
                .format(Format.ONLINE)
                .teaches(campus.competence(), 3);
        element(sketch, 0, "PREPARATION", BEFORE);
        element(sketch, 1, "FOLLOW_UP", AFTER);
        sketch.with("/weeks/FOLLOW_UP", "6");
        module = campus.module(provider, sketch.content());
        contents.adopt(module, BEFORE, Material.opening(new ToolUse(tool, null, "id=7f3a"), "Los!", 20), List.of());
        contents.adopt(module, AFTER, Material.opening(new ToolUse(tool, null, null), null, 10), List.of());
        member = campus.member();
        learner = campus.learner(member);
        enrolment = enrolments.book(learner, member, module, null);
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void aLaunchSaysWhoOpensWhatByAPseudonymAlone() throws Exception {
        LaunchStart start = start(BEFORE);
        SignedLaunch launch = launches.authorise(learner, moodle.answer(start, "n-1"), HERE, "de");
        JWTClaimsSet said = moodle.open(launch.idToken(), signatures.published(KeyPurpose.TOOLS, HERE.keys()));

        assertThat(start.address()).isEqualTo(PretendedTool.LOGIN);
        assertThat(launch.address()).isEqualTo(PretendedTool.REDIRECT);
        assertThat(launch.state()).isEqualTo("state-of-the-tool");
        assertThat(said.getIssuer()).isEqualTo(HERE.issuer());
        assertThat(said.getAudience()).containsExactly(tool.toString());
        assertThat(said.getSubject())
                .isEqualTo(start.parameters().get("login_hint"))
                .isNotEqualTo(member.toString());
        assertThat(said.getStringClaim("nonce")).isEqualTo("n-1");
        assertThat(said.getExpirationTime()).isBefore(clock.instant().plusSeconds(61));
        assertThat(said.getClaims()).doesNotContainKeys("name", "given_name", "family_name", "email");
        assertThat(said.getClaims().toString())
                .as("teachers see what a tool is told beside the name")
                .doesNotContain(enrolment.toString(), member.toString());
        assertThat(said.getJSONObjectClaim("https://purl.imsglobal.org/spec/lti/claim/resource_link"))
                .containsEntry("id", element(BEFORE).toString());
        assertThat(said.getJSONObjectClaim("https://purl.imsglobal.org/spec/lti/claim/custom"))
                .containsEntry("id", "7f3a");
        assertThat(said.getJSONObjectClaim("https://purl.imsglobal.org/spec/lti-ags/claim/endpoint"))
                .containsEntry("lineitem", HERE.lineItem(module, element(BEFORE)));
        assertThat(view(BEFORE).state()).isEqualTo(ElementState.BEGUN);
        assertThat(signatures.genuine(KeyPurpose.RECORDS, launch.idToken()))
                .as("what opens tools proves no record")
                .isEmpty();
    }

    @Test
    void theNameIsToldWhereThePersonAgreesAndNoLongerThanThat() throws Exception {
        names.agree(learner, tool);
        assertThat(names.of(learner)).extracting(NamedTool::tool).containsExactly(tool);
        assertThat(launched(BEFORE).getClaims())
                .containsKeys("name", "given_name")
                .doesNotContainKey("email");

        names.withdraw(learner, tool);

        assertThat(names.of(learner)).isEmpty();
        assertThat(launched(BEFORE).getClaims()).doesNotContainKeys("name", "given_name");
    }

    @Test
    void theAgreementEndsWithTheToolAsItWasAndWithTheEmployment() throws Exception {
        names.agree(learner, tool);
        ToolRegistration old = moodle.registration();
        var renamed = new ToolRegistration(
                "Moodle neu", old.login(), old.redirects(), old.target(), old.keysAddress(), old.publicKey());
        tools.change(staff, tool, renamed, tools.find(staff, tool).version());
        assertThat(launched(BEFORE).getClaims()).as("not approved yet").containsKey("name");
        approvals.approve(campus.operator(), tool, tools.find(staff, tool).version());
        assertThat(names.of(learner)).isEmpty();
        assertThat(launched(BEFORE).getClaims()).doesNotContainKey("name");

        tools.change(staff, tool, old, tools.find(staff, tool).version());
        approvals.approve(campus.operator(), tool, tools.find(staff, tool).version());
        assertThat(launched(BEFORE).getClaims())
                .as("what has ended comes back by nothing")
                .doesNotContainKey("name");

        names.agree(learner, tool);
        assertThat(names.of(learner)).hasSize(1);
        names.forget(member);
        assertThat(names.of(learner)).isEmpty();
    }

    @Test
    void erasureForgetsTheNameInToolsOnceNothingIsLearned() throws Exception {
        String subject = launched(BEFORE).getSubject();
        personal.erase(member);
        assertThat(launched(BEFORE).getSubject()).as("still learning").isEqualTo(subject);
        enrolments.cancel(learner, enrolment);
        personal.erase(member);
        enrolment = enrolments.book(learner, member, module, null);
        assertThat(launched(BEFORE).getSubject()).isNotEqualTo(subject);
    }

    @Test
    void aPersonHasOneNameInATool() throws Exception {
        String first = launched(BEFORE).getSubject();

        assertThat(launched(BEFORE).getSubject()).as("it stays the same").isEqualTo(first);
        MemberId somebody = campus.member();
        Caller another = campus.learner(somebody);
        EnrolmentId theirs = enrolments.book(another, somebody, module, null);
        assertThat(launches.start(another, theirs, element(BEFORE), HERE)
                        .start()
                        .parameters()
                        .get("login_hint"))
                .isNotEqualTo(first);
    }

    @Test
    void aLaunchHoldsOnceForItsPersonAndForMinutes() {
        var answer = moodle.answer(start(BEFORE), "n-1");
        Caller somebody = campus.learner(campus.member());
        assertThatExceptionOfType(AccessDenied.class)
                .isThrownBy(() -> launches.authorise(somebody, answer, HERE, "de"));

        launches.authorise(learner, answer, HERE, "de");

        refused("launch-over", () -> launches.authorise(learner, answer, HERE, "de"));
        var late = moodle.answer(start(BEFORE), "n-2");
        clock.advance(Duration.ofMinutes(6));
        refused("launch-over", () -> launches.authorise(learner, late, HERE, "de"));
    }

    @Test
    void nothingIsSignedForWhatTheToolWasNotRegisteredWith() {
        Map<String, String> begun = start(BEFORE).parameters();
        refused(
                "launch-invalid",
                () -> launches.authorise(learner, moodle.answer(begun, PretendedTool.REDIRECT + "/", "n"), HERE, "de"));
        refused(
                "launch-invalid",
                () -> launches.authorise(learner, moodle.answer(begun, PretendedTool.REDIRECT, " "), HERE, "de"));
        Map<String, String> foreign = new HashMap<>(begun);
        foreign.put("client_id", approved(new PretendedTool()).toString());
        refused(
                "launch-over",
                () -> launches.authorise(learner, moodle.answer(foreign, PretendedTool.REDIRECT, "n"), HERE, "de"));
        Map<String, String> hinted = new HashMap<>(begun);
        hinted.put("login_hint", UUID.randomUUID().toString());
        refused(
                "launch-invalid",
                () -> launches.authorise(learner, moodle.answer(hinted, PretendedTool.REDIRECT, "n"), HERE, "de"));
    }

    @Test
    void theFollowUpOpensByThePreparationAloneAndASuspendedToolNotAtAll() {
        refused("phase-closed", () -> launches.start(learner, enrolment, element(AFTER), HERE));

        approvals.suspend(campus.operator(), tool, "Datenschutzvorfall");

        refused("tool-not-open", () -> launches.start(learner, enrolment, element(BEFORE), HERE));
    }

    @Test
    void theBestScoreCountsAndCompletesTheModule() throws Exception {
        String subject = launched(BEFORE).getSubject();
        String token = token(ALL);

        score(token, BEFORE, report(subject, null, null, "Submitted", "Pending", 1));
        assertThat(view(BEFORE).state()).isEqualTo(ElementState.WAITING);
        assertThat(view(BEFORE).viewed()).isEqualTo(100);
        score(token, BEFORE, report(subject, 40.0, 50.0, "Completed", "FullyGraded", 2));
        assertThat(view(BEFORE).points()).isEqualByComparingTo("16");
        score(token, BEFORE, report(subject, 1.0, 50.0, "Completed", "FullyGraded", 3));
        assertThat(view(BEFORE).points()).as("the best one counts").isEqualByComparingTo("16");
        score(token, BEFORE, report(subject, 70.0, 50.0, "Completed", "FullyGraded", 4));
        assertThat(view(BEFORE).points()).as("no more than there are").isEqualByComparingTo("20");
        score(token, BEFORE, report(subject, 70.0, 50.0, "Completed", "FullyGraded", 4));
        score(token, BEFORE, report(subject, 1.0, 50.0, "Completed", "FullyGraded", 4));
        refused("score-outdated", () -> score(token, BEFORE, report(subject, 1.0, 1.0, "Completed", "FullyGraded", 3)));
        assertThat(items.result(token, module, element(BEFORE), subject)
                        .orElseThrow()
                        .points())
                .isEqualByComparingTo(BigDecimal.valueOf(20));
        assertThat(items.results(token, module, element(BEFORE), TEN).getContent())
                .hasSize(1);

        launched(AFTER);
        score(token, AFTER, report(subject, 5.0, 10.0, "Completed", "FullyGraded", 1));

        assertThat(enrolments.own(learner, enrolment).state()).isEqualTo(EnrolmentState.COMPLETED);

        enrolment = enrolments.book(learner, member, module, null);
        assertThat(launched(BEFORE).getSubject()).isEqualTo(subject);
        score(token, BEFORE, report(subject, 5.0, 10.0, "Completed", "FullyGraded", 9));
        assertThat(items.results(token, module, element(BEFORE), TEN).getContent())
                .as("somebody who learns it again stands there once")
                .extracting(LineItemResult::subject, result -> result.points().intValue())
                .containsExactly(tuple(subject, 10));
    }

    @Test
    void whoGaveTheModuleUpOrNeverOpenedItHasNoScore() throws Exception {
        String subject = launched(BEFORE).getSubject();
        String token = token(ALL);
        var nobody = report(UUID.randomUUID().toString(), 1.0, 1.0, "Completed", "FullyGraded", 1);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> score(token, BEFORE, nobody));
        var unopened = report(subject, 1.0, 1.0, "Completed", "FullyGraded", 1);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> score(token, AFTER, unopened));

        ElementId exercise = element(BEFORE);
        enrolments.cancel(learner, enrolment);

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> items.score(token, module, exercise, unopened));
        assertThat(items.result(token, module, exercise, subject)).isEmpty();
    }

    @Test
    void scoresAndResultsFollowTheEditionThatEachPersonLearns() throws Exception {
        String first = launched(BEFORE).getSubject();
        score(token(ALL), BEFORE, report(first, 10.0, 10.0, "Completed", "FullyGraded", 1));
        ElementId exercise = element(BEFORE);
        descriptions.revise(staff, module);
        rewrite(exercise, Material.opening(new ToolUse(tool, null, null), null, 40));
        rewrite(element(AFTER), Material.text("Entfällt."));
        descriptions.submit(staff, module);
        descriptions.goLive(Caller.system("test"), module, Certification.byAgreement());
        member = campus.member();
        learner = campus.learner(member);
        enrolment = enrolments.book(learner, member, module, null);
        String second = launched(BEFORE).getSubject();
        String token = token(ALL);
        score(token, BEFORE, report(second, 10.0, 10.0, "Completed", "FullyGraded", 1));

        assertThat(items.results(token, module, exercise, TEN).getContent())
                .extracting(LineItemResult::subject, result -> result.points().intValue(), LineItemResult::maximum)
                .containsExactlyInAnyOrder(tuple(first, 20, 20), tuple(second, 40, 40));
        assertThat(items.result(token, module, exercise, first).orElseThrow().maximum())
                .isEqualTo(20);
        assertThat(items.of(token, module))
                .extracting(LineItem::label, LineItem::maximum)
                .containsExactly(tuple(BEFORE, 40), tuple(AFTER, 10));
    }

    private void rewrite(ElementId element, Material material) {
        long seen = contents.of(staff, module)
                .item(element)
                .orElseThrow()
                .materialOrEmpty()
                .version();
        contents.write(staff, module, element, material, seen);
    }

    @Test
    void moodleLeavesTheColonOfTheOffsetOut() {
        clock.advance(Duration.between(clock.instant(), Instant.parse("2026-05-01T09:00:00Z")));
        Instant opened = Instant.parse("2026-04-30T08:00:00Z");
        for (String text : List.of(
                "2026-05-01T10:00:00+0200",
                "2026-05-01T10:00:00+02:00",
                "2026-05-01T08:00:00Z",
                "2026-05-01T08:00:00.000Z")) {
            var report = new ScoreReport("", 1.0, 1.0, "Completed", "FullyGraded", text, text);
            assertThat(report.checked(clock, opened).stampedAt()).isEqualTo("2026-05-01T08:00:00Z");
            assertThat(report.checked(clock, opened).submittedAt()).isEqualTo("2026-05-01T08:00:00Z");
        }
        var early = new ScoreReport("", 1.0, 1.0, "Completed", "FullyGraded", "2026-05-01T10:00:00+0200", null);
        assertThatExceptionOfType(Invalid.class)
                .as("before anybody opened it")
                .isThrownBy(() -> early.checked(clock, Instant.parse("2026-05-01T08:10:00Z")));
    }

    @Test
    void afterTheCloseThatCountsWhichWasHandedInBefore() throws Exception {
        SessionId session = campus.session(module, Duration.ofDays(10), 5);
        member = campus.member();
        learner = campus.learner(member);
        enrolment = enrolments.book(learner, member, module, session);
        String subject = launched(BEFORE).getSubject();
        score(token(ALL), BEFORE, report(subject, 1.0, 1.0, "Completed", "FullyGraded", 1));
        clock.advance(Duration.ofDays(11));
        attendances.note(staff, session, List.of(new Attended(enrolment, AttendanceMark.PRESENT)), null);
        launched(AFTER);
        String handedIn = clock.instant().plusSeconds(60).toString();
        clock.advance(Duration.ofDays(6 * 7 + 1));
        String late = clock.instant().toString();

        refused(
                "score-late",
                () -> score(
                        token(ALL),
                        AFTER,
                        new ScoreReport(subject, 8.0, 10.0, "Completed", "FullyGraded", late, null)));
        score(token(ALL), AFTER, new ScoreReport(subject, 8.0, 10.0, "Completed", "FullyGraded", late, handedIn));

        refused(
                "score-late",
                () -> score(
                        token(ALL),
                        AFTER,
                        new ScoreReport(subject, 10.0, 10.0, "Completed", "FullyGraded", late, late)));
        refused(
                "score-late",
                () -> score(
                        token(ALL), AFTER, new ScoreReport(subject, null, null, "Completed", "NotReady", late, late)));

        assertThat(view(AFTER).points()).isEqualByComparingTo("8");
    }

    @Test
    void aScoreThatSaysNothingIsRefused() throws Exception {
        String subject = launched(BEFORE).getSubject();
        String token = token(ALL);
        for (ScoreReport wrong : List.of(
                report(subject, -1.0, 10.0, "Completed", "FullyGraded", 1),
                report(subject, 1.0, 0.0, "Completed", "FullyGraded", 1),
                report(subject, Double.NaN, 10.0, "Completed", "FullyGraded", 1),
                report(subject, 1.0, 10.0, "Done", "FullyGraded", 1),
                new ScoreReport(subject, 1.0, 10.0, "Completed", "FullyGraded", "gestern", null),
                new ScoreReport(
                        subject,
                        1.0,
                        10.0,
                        "Completed",
                        "FullyGraded",
                        begun.minus(Duration.ofDays(1)).toString(),
                        null),
                report(subject, 1.0, 10.0, "Completed", "FullyGraded", 999_999))) {
            assertThatExceptionOfType(Invalid.class).isThrownBy(() -> score(token, BEFORE, wrong));
        }
        assertThat(view(BEFORE).points()).isEqualByComparingTo("0");
    }

    @Test
    void aToolReachesItsOwnLineItemsAloneAndNothingBeyondItsScopes() throws Exception {
        String subject = launched(BEFORE).getSubject();
        var other = new PretendedTool();
        ToolId foreign = approved(other);
        String theirs = accesses.issue(other.request(foreign, TOKENS, soon(), ALL), TOKENS)
                .token();

        assertThat(items.of(token(ALL), module)).extracting(LineItem::label).containsExactly(BEFORE, AFTER);
        assertThat(items.of(theirs, module)).isEmpty();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> items.find(theirs, module, element(BEFORE)));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> items.keep(theirs, module, element(BEFORE)));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> score(theirs, BEFORE, report(subject, 1.0, 1.0, "Completed", "FullyGraded", 1)));
        String reading = token(LtiScopes.LINE_ITEM_READ + " https://example.org/other");
        assertThat(items.find(reading, module, element(BEFORE)).maximum()).isEqualTo(20);
        assertThatExceptionOfType(AccessDenied.class)
                .isThrownBy(() -> score(reading, BEFORE, report(subject, 1.0, 1.0, "Completed", "FullyGraded", 1)));
        assertThatExceptionOfType(AccessDenied.class).isThrownBy(() -> items.keep(reading, module, element(BEFORE)));
    }

    @Test
    void aToolProvesItselfByAFreshTokenOfItsOwnForThisAddress() {
        String used = moodle.assertion(tool, TOKENS, soon(), "once");
        String token = accesses.issue(moodle.request(used, ALL), TOKENS).token();

        refused("invalid_client", () -> accesses.issue(moodle.request(used, ALL), TOKENS));
        refused(
                "invalid_client",
                () -> accesses.issue(moodle.request(tool, "https://elsewhere.example.org", soon(), ALL), TOKENS));
        refused(
                "invalid_client",
                () -> accesses.issue(
                        moodle.request(tool, TOKENS, clock.instant().minusSeconds(90), ALL), TOKENS));
        refused(
                "invalid_client",
                () -> accesses.issue(
                        moodle.request(tool, TOKENS, clock.instant().plus(Duration.ofDays(2)), ALL), TOKENS));
        refused("invalid_client", () -> accesses.issue(new PretendedTool().request(tool, TOKENS, soon(), ALL), TOKENS));
        refused("invalid_scope", () -> accesses.issue(moodle.request(tool, TOKENS, soon(), "openid"), TOKENS));
        refused("token-invalid", () -> items.of(null, module));
        refused("token-invalid", () -> items.of(token + "x", module));
        clock.advance(Duration.ofMinutes(61));
        refused("token-invalid", () -> items.of(token, module));
        String later = token(ALL);
        approvals.suspend(campus.operator(), tool, "Störung");
        refused("token-invalid", () -> items.of(later, module));
        refused("invalid_client", () -> token(ALL));
    }

    private ToolId approved(PretendedTool pretended) {
        ToolId id = tools.state(staff, pretended.registration());
        approvals.approve(campus.operator(), id, tools.find(staff, id).version());
        return id;
    }

    private LaunchStart start(String title) {
        return launches.start(learner, enrolment, element(title), HERE).start();
    }

    private JWTClaimsSet launched(String title) throws Exception {
        SignedLaunch launch = launches.authorise(
                learner, moodle.answer(start(title), UUID.randomUUID().toString()), HERE, "de");
        return moodle.open(launch.idToken(), signatures.published(KeyPurpose.TOOLS, HERE.keys()));
    }

    private String token(String scope) {
        return accesses.issue(moodle.request(tool, TOKENS, soon(), scope), TOKENS)
                .token();
    }

    private void score(String token, String title, ScoreReport report) {
        items.score(token, module, element(title), report);
    }

    private ScoreReport report(
            String subject, Double given, Double most, String activity, String grading, int seconds) {
        Instant when = begun.plusSeconds(seconds);
        return new ScoreReport(subject, given, most, activity, grading, when.toString(), null);
    }

    private Instant soon() {
        return clock.instant().plusSeconds(60);
    }

    private ElementId element(String title) {
        return view(title).id();
    }

    private ElementView view(String title) {
        return studies.of(learner, enrolment).elements().stream()
                .filter(one -> one.item().element().title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private static void element(ModuleSketch sketch, int at, String phase, String title) {
        sketch.with("/elements/" + at + "/phase", phase)
                .with("/elements/" + at + "/kind", "EXTERNAL_TOOL")
                .with("/elements/" + at + "/title", title)
                .with("/elements/" + at + "/minutes", "60");
    }

    private static void refused(String code, ThrowingCallable step) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(step)
                .satisfies(refused -> assertThat(refused.getCode()).isEqualTo(code));
    }
}
