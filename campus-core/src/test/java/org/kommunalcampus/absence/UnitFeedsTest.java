package org.kommunalcampus.absence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.StringReader;
import java.time.Clock;
import java.time.LocalDate;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Component;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.approval.ApprovalKind;
import org.kommunalcampus.approval.SampleOffice;
import org.kommunalcampus.audit.Audit;
import org.kommunalcampus.catalogue.Format;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.learning.Enrolments;
import org.kommunalcampus.organisation.MemberView;
import org.kommunalcampus.organisation.Members;
import org.kommunalcampus.organisation.StaffRegister;
import org.kommunalcampus.shared.AccessDenied;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.testing.CapabilityTest;
import org.kommunalcampus.testing.SampleCampus;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;

@CapabilityTest
class UnitFeedsTest {

    private static final UnitFeedWords WORDS =
            new UnitFeedWords("Bereich", "abwesend", "vormittags", "nachmittags", "Fortbildung", "angefragt");

    @Autowired
    private UnitFeeds feeds;

    @Autowired
    private Absences absences;

    @Autowired
    private Enrolments enrolments;

    @Autowired
    private Members members;

    @Autowired
    private StaffRegister staffRegister;

    @Autowired
    private Audit audit;

    @Autowired
    private SampleOffice office;

    @Autowired
    private SampleRota rota;

    @Autowired
    private SampleCampus campus;

    @Autowired
    private Clock clock;

    private MunicipalityId town;
    private SampleOffice.Staff staff;
    private Caller manager;
    private LocalDate day;

    @BeforeEach
    void anOffice() {
        staff = office.staff(2);
        town = staff.town();
        office.decide(town, ApprovalKind.MANAGER);
        manager = office.leading(staff.manager(), town);
        day = rota.workday(20);
    }

    @Test
    void theFeedSaysWhoIsAwayAndNothingOfWhatIsLearned() throws Exception {
        MemberId clerk = staff.clerk();
        absences.enter(manager, town, staff.clerks().get(1), new AbsenceDraft(day, null, DayPart.MORNING));
        ModuleId module = rota.module(Format.IN_PERSON);
        enrolments.book(campus.learner(clerk), clerk, module, rota.session(module, day, 5));

        String secret = feeds.open(manager, town, null);
        String text = feeds.read(secret, WORDS);

        var calendar = new CalendarBuilder().build(new StringReader(text));
        assertThat(calendar.getComponents(Component.VEVENT)).hasSize(2);
        assertThat(text).contains("SUMMARY:Kim Muster: vormittags", "SUMMARY:Kim Muster: angefragt");
        assertThat(text).doesNotContain("Modul").doesNotContain("\nLOCATION");
        assertThat(feeds.text(manager, town, null, WORDS)).contains("SUMMARY:Kim Muster: angefragt");
        assertThat(feeds.read(secret, WORDS)).isEqualTo(text);
        assertThat(audit.looksAt(campus.learner(clerk), clerk, PageRequest.of(0, 20)))
                .filteredOn(look -> look.what().equals("unit-calendar-feed"))
                .hasSize(2);
    }

    @Test
    void itEndsWithItsSecretWithTheLeadAndWithTheJob() {
        String first = feeds.open(manager, town, null);
        String second = feeds.open(manager, town, null);

        assertThat(feeds.read(second, WORDS)).contains("VCALENDAR");
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> feeds.read(first, WORDS));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> feeds.read("", WORDS));

        MemberView boss = members.find(staff.manager());
        staffRegister.leave(
                campus.hr(town), town, boss.id(), LocalDate.now(clock).minusDays(1), boss.version());
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> feeds.read(second, WORDS));
    }

    @Test
    void whoLeadsNobodyReadsNothing() {
        MemberId clerk = staff.clerk();
        String secret = feeds.open(office.leading(clerk, town), town, null);

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> feeds.read(secret, WORDS));
        assertThatExceptionOfType(AccessDenied.class).isThrownBy(() -> feeds.open(campus.learner(clerk), town, null));
        feeds.close(manager, town);
        assertThat(feeds.of(manager, town)).isEmpty();
    }
}
