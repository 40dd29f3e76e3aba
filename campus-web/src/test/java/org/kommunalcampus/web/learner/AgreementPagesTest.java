package org.kommunalcampus.web.learner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kommunalcampus.approval.ApprovalKind;
import org.kommunalcampus.approval.ApprovalPolicies;
import org.kommunalcampus.approval.ApprovalTerms;
import org.kommunalcampus.approval.Approvals;
import org.kommunalcampus.approval.OwnShare;
import org.kommunalcampus.approval.RepaymentRule;
import org.kommunalcampus.approval.RepaymentTerms;
import org.kommunalcampus.catalogue.Format;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.learning.EnrolmentId;
import org.kommunalcampus.learning.EnrolmentState;
import org.kommunalcampus.learning.EnrolmentView;
import org.kommunalcampus.learning.Enrolments;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.testing.ModuleSketch;
import org.kommunalcampus.testing.SampleCampus;
import org.kommunalcampus.web.proof.Papers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.test.context.TestConstructor;

/** Agreements about repayment, as people read, print and file them. */
@LearnerPagesTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
@RequiredArgsConstructor(onConstructor_ = @Autowired)
class AgreementPagesTest {

    private final Visitor visitor;
    private final SampleCampus campus;
    private final Enrolments enrolments;
    private final ApprovalPolicies policies;
    private final Approvals approvals;
    private final Clock clock;

    @ParameterizedTest
    @CsvSource({"6, NONE, 0, 1", "36, MONEY, 10, 2", "12, TIME, 25, 2"})
    void thePaperLastsIsReadByScreenReadersAndSaysWhatIsRepaid(int months, OwnShare share, int percent, int pages)
            throws Exception {
        MunicipalityId town = campus.municipality();
        decide(town, new RepaymentTerms(months, share, percent));
        Caller person = campus.learner(campus.member(town));
        EnrolmentId booking = enrolments.book(person, person.requireMember(), dear(), null);

        byte[] pdf = visitor.as(person)
                .open("/buchungen/" + booking + "/vereinbarung")
                .response()
                .getContentAsByteArray();

        Papers.assertLastsAndIsReadByScreenReaders(pdf);
        assertThat(Papers.text(pdf))
                .contains("Rückzahlungsvereinbarung", "1.800,00", "im 1. Monat nach der Fortbildung", "Unterschrift")
                .contains("im " + months + ". Monat");
        assertThat(Papers.pages(pdf)).hasSizeLessThanOrEqualTo(pages);
        assertThat(visitor.as(campus.learner(campus.member(town)))
                        .open("/buchungen/" + booking + "/vereinbarung")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void itIsReadBeforeAskingAndHrNotesThatItIsSigned() throws Exception {
        MunicipalityId town = campus.municipality();
        Caller hr = campus.hr(town);
        assertThat(visitor.as(hr).open("/genehmigungen/regel").text())
                .contains("Rückzahlungsvereinbarung", "Personalrat");
        decide(town, new RepaymentTerms(6, OwnShare.MONEY, 10));
        Caller person = campus.learner(campus.member(town));
        ModuleId module = dear();
        assertThat(visitor.as(person).open("/katalog/" + module).text())
                .contains("Sie binden sich für 6 Monate", "Von der Gebühr tragen Sie 10 Prozent selbst.");
        EnrolmentId booking = enrolments.book(person, person.requireMember(), module, null);
        assertThat(visitor.open("/buchungen").html()).contains("/buchungen/" + booking + "/vereinbarung");
        String request = approvals
                .of(hr, town, Approvals.Wanted.OPEN, PageRequest.of(0, 1))
                .getContent()
                .getFirst()
                .id()
                .toString();
        String place = "/genehmigungen/" + request;
        assertThat(visitor.as(hr).open(place).text())
                .contains("Liegt noch nicht unterschrieben vor.")
                .doesNotContain("Vermerken");
        visitor.send(place + "/freigabe");
        assertThat(visitor.open(place + "/vereinbarung").status()).isEqualTo(200);

        LocalDate today = LocalDate.now(clock);
        assertThat(visitor.send(place + "/unterschrift", "signedOn", today.plusDays(1))
                        .text())
                .contains("Bitte wählen Sie einen Tag");
        assertThat(visitor.send(place + "/unterschrift", "signedOn", today).text())
                .contains("Vermerkt. Die Person bekommt Bescheid.", "Liegt unterschrieben vor seit");
        assertThat(visitor.as(person).open("/buchungen").text()).contains("Liegt unterschrieben vor seit");
    }

    @Test
    void whoAsksFromTheCurriculumReadsItOnce() throws Exception {
        MunicipalityId town = campus.municipality();
        decide(town, new RepaymentTerms(6, OwnShare.NONE, 0));
        Caller person = campus.learner(campus.member(town));
        ModuleId module = dear();

        var asked = visitor.as(person).send("/buchungen", "module", module, "from", "PLAN");

        assertThat(asked.text()).contains("Sie binden sich für 6 Monate", "Damit anfragen");
        assertThat(enrolments.of(person, person.requireMember())).isEmpty();
        visitor.send("/buchungen", "module", module, "from", "PLAN", "asked", true);
        assertThat(enrolments.of(person, person.requireMember()))
                .extracting(EnrolmentView::state)
                .containsExactly(EnrolmentState.REQUESTED);
    }

    private void decide(MunicipalityId town, RepaymentTerms terms) {
        Caller hr = campus.hr(town);
        policies.change(
                hr,
                town,
                new ApprovalTerms(ApprovalKind.MANAGER, null, null, 7, new RepaymentRule(1_000_00L, terms)),
                policies.of(hr, town).version());
    }

    private ModuleId dear() {
        return campus.module(
                campus.provider(),
                ModuleSketch.module("M" + UUID.randomUUID(), "Vergaberecht für Fortgeschrittene")
                        .objective("Ziel")
                        .format(Format.ONLINE)
                        .hours(40)
                        .euros(1_800)
                        .content());
    }
}
