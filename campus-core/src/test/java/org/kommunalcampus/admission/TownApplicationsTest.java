package org.kommunalcampus.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.mail.Letters;
import org.kommunalcampus.organisation.HrAppointments;
import org.kommunalcampus.organisation.MemberView;
import org.kommunalcampus.organisation.Municipalities;
import org.kommunalcampus.organisation.MunicipalityRow;
import org.kommunalcampus.organisation.TownAccounts;
import org.kommunalcampus.shared.AccessDenied;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.FieldError;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.shared.Stale;
import org.kommunalcampus.shared.Times;
import org.kommunalcampus.testing.CapabilityTest;
import org.kommunalcampus.testing.MutableClock;
import org.kommunalcampus.testing.SampleCampus;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;

@CapabilityTest
class TownApplicationsTest {

    private static final PageRequest FIRST = PageRequest.of(0, 10);

    @Autowired
    private TownApplications applications;

    @Autowired
    private TownApplicationRepository stored;

    @Autowired
    private JdbcClient database;

    @Autowired
    private MailDomains domains;

    @Autowired
    private Welcome welcome;

    @Autowired
    private AdmissionCleaning cleaning;

    @Autowired
    private Municipalities municipalities;

    @Autowired
    private HrAppointments appointments;

    @Autowired
    private TownAccounts accounts;

    @Autowired
    private SampleCampus campus;

    @Autowired
    private Clock clock;

    private MunicipalityRow official;
    private String region;
    private String domain;
    private Caller operator;

    @BeforeEach
    void town() {
        String ags = String.valueOf(ThreadLocalRandom.current().nextInt(10_000_000, 99_999_999));
        official = new MunicipalityRow(
                ags, ags + "0000", "Neustadt " + ags, "Stadt", "Hessen", "Kreis", null, "64646", 1000);
        region = campus.region();
        domain = "n" + ags + ".example";
        operator = campus.operator();
    }

    @AfterEach
    void back() {
        ((MutableClock) clock).reset();
    }

    @Test
    void aConfirmedApplicationIsDecidedAndItsTownTakesPart() {
        AdmissionView asked = confirmed();
        assertThat(applications
                        .page(operator, AdmissionState.OPEN, official.ags(), FIRST)
                        .getContent())
                .extracting(AdmissionView::id)
                .containsExactly(asked.id());

        MunicipalityId town = applications.accept(operator, asked.id(), region, official, asked.version());

        assertThat(municipalities.find(town).name()).isEqualTo(official.name());
        assertThat(appointments.of(operator, town))
                .extracting(MemberView::email)
                .containsExactly("hr@" + domain);
        assertThat(domains.of(operator, town)).containsExactly(domain);
        AdmissionView accepted = applications.of(operator, town).orElseThrow();
        assertThat(accepted.state()).isEqualTo(AdmissionState.ACCEPTED);
        assertThat(accepted.contactName()).isEqualTo("Ada Amt");
        assertThat(accepted.hrEmail()).isNull();
        assertThat(accounts.of(operator, town, FIRST).getContent())
                .singleElement()
                .satisfies(account -> {
                    assertThat(account.roles()).contains(Role.HR);
                    assertThat(account.appointed()).isTrue();
                });
        assertThat(accounts.people(operator, town)).isEqualTo(-1);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> applications.refuse(operator, asked.id(), "zu spät", accepted.version()));
    }

    @Test
    void aRefusedOneSaysWhyAndIsErasedAfterThreeMonths() {
        AdmissionView asked = confirmed();
        assertThatExceptionOfType(Stale.class)
                .isThrownBy(() -> applications.refuse(operator, asked.id(), "x", asked.version() + 1));
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> applications.refuse(operator, asked.id(), " ", asked.version()));

        applications.refuse(operator, asked.id(), "Kein Vertrag", asked.version());

        assertThat(applications.find(operator, asked.id()).reason()).isEqualTo("Kein Vertrag");
        assertThat(applications.find(operator, asked.id()).hrGivenName()).isNull();
        ((MutableClock) clock).advance(AdmissionCleaning.REFUSED_ARE_KEPT.plusDays(1));
        cleaning.clean();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> applications.find(operator, asked.id()));
    }

    @Test
    void whatNobodyConfirmsIsSeenByNobodyAndErasedAfterAWeek() {
        String token = asked();
        assertThat(applications.asked(token)).contains(official.name());
        assertThat(applications.page(operator, AdmissionState.OPEN, official.ags(), FIRST))
                .isEmpty();
        assertThat(applications.confirm("guessed")).isFalse();

        ((MutableClock) clock).advance(AdmissionCleaning.UNCONFIRMED_ARE_KEPT.plusDays(1));

        assertThat(applications.asked(token)).isEmpty();
        assertThat(applications.confirm(token)).isFalse();
        cleaning.clean();
        assertThat(stored.findByTokenSha256(TownApplication.hash(token))).isEmpty();
    }

    @Test
    void aSecondApplicationOfATownLeadsNowhere() {
        String second = asked();
        confirmed();

        assertThat(applications.confirm(second)).isTrue();

        assertThat(applications
                        .page(operator, AdmissionState.OPEN, official.ags(), FIRST)
                        .getTotalElements())
                .isEqualTo(1);
    }

    @Test
    void anApplicationIsCheckedFieldByFieldAndAnAddressGetsFewMails() {
        var empty = new NewApplication(null, "x", null, null, null, null, List.of("?"), false, Locale.GERMAN);
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> applications.apply(empty, official))
                .satisfies(wrong -> assertThat(wrong.getErrors())
                        .extracting(FieldError::pointer)
                        .contains("/contactName", "/contactEmail", "/hrEmail", "/hrKey", "/domains", "/terms"));
        for (int i = 0; i < Letters.MOST_ASKED + 2; i++) {
            applications.apply(said(), official);
        }
        assertThat(database.sql("select count(*) from admission_application where contact_email = ?")
                        .param("ada@" + domain)
                        .query(Integer.class)
                        .single())
                .isEqualTo(Letters.MOST_ASKED);
    }

    @Test
    void whatCameByLetterIsOpenAtOnce() {
        ApplicationId noted = applications.note(operator, said(), official);

        assertThat(applications.find(operator, noted).state()).isEqualTo(AdmissionState.OPEN);
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> applications.note(operator, said(), official));
        assertThatExceptionOfType(AccessDenied.class)
                .isThrownBy(() -> applications.note(campus.hr(campus.municipality()), said(), official));
    }

    @Test
    void nobodyButTheOperatorReadsOrDecides() {
        AdmissionView asked = confirmed();
        Caller hr = campus.hr(campus.municipality());

        assertThatExceptionOfType(AccessDenied.class)
                .isThrownBy(() -> applications.page(hr, AdmissionState.OPEN, null, FIRST));
        assertThatExceptionOfType(AccessDenied.class).isThrownBy(() -> applications.find(hr, asked.id()));
        assertThatExceptionOfType(AccessDenied.class)
                .isThrownBy(() -> applications.accept(hr, asked.id(), region, official, 0));
        assertThatExceptionOfType(AccessDenied.class)
                .isThrownBy(() -> applications.refuse(Caller.anonymous(), asked.id(), "x", 0));
        assertThatExceptionOfType(AccessDenied.class).isThrownBy(() -> accounts.of(hr, campus.municipality(), FIRST));
    }

    @Test
    void anAddressElsewhereIsNamedOnceDomainsAreKnown() {
        MunicipalityId town = campus.municipality();
        Caller hr = campus.hr(town);
        assertThat(domains.elsewhere(hr, town, List.of("kim@gmx.example"))).isEmpty();

        domains.change(hr, town, List.of("@Stadt.Example", "stadt.example"));

        assertThat(domains.of(hr, town)).containsExactly("stadt.example");
        assertThat(domains.elsewhere(
                        hr, town, List.of("kim@gmx.example", "kim@STADT.example", "kim@kita.stadt.example")))
                .containsExactly("kim@gmx.example");
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> domains.change(hr, town, List.of("no domain")));
        assertThatExceptionOfType(AccessDenied.class)
                .isThrownBy(() -> domains.change(campus.hr(campus.municipality()), town, List.of()));
        assertThatExceptionOfType(AccessDenied.class)
                .isThrownBy(() -> domains.of(campus.learner(campus.member(town)), town));
    }

    @Test
    void theFirstStepsArePutAwayForAllOfHr() {
        MunicipalityId town = campus.municipality();
        assertThat(welcome.isDismissed(campus.hr(town))).isFalse();

        welcome.dismiss(campus.hr(town));
        welcome.dismiss(campus.hr(town));

        assertThat(welcome.isDismissed(campus.hr(town))).isTrue();
        assertThat(welcome.isDismissed(campus.hr(campus.municipality()))).isFalse();
        assertThatExceptionOfType(AccessDenied.class)
                .isThrownBy(() -> welcome.dismiss(campus.learner(campus.member(town))));
    }

    private AdmissionView confirmed() {
        assertThat(applications.confirm(asked())).isTrue();
        return applications
                .page(operator, AdmissionState.OPEN, official.ags(), FIRST)
                .getContent()
                .getFirst();
    }

    /** As it is asked, but with a token that the test knows; otherwise only the mail does. */
    private String asked() {
        String token = UUID.randomUUID().toString();
        stored.save(new TownApplication(
                official.ags(), official.name(), CheckedApplication.of(said()), token, Times.now(clock)));
        return token;
    }

    private NewApplication said() {
        return new NewApplication(
                "Ada Amt",
                "ada@" + domain,
                "Hanna",
                "Reich",
                "hr@" + domain,
                "1",
                List.of(domain),
                true,
                Locale.GERMAN);
    }
}
