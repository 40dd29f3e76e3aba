package org.kommunalcampus.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.kommunalcampus.organisation.SampleTown.employee;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.IdentityKey;
import org.kommunalcampus.shared.ImportReport;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.RejectedRow;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.testing.CapabilityTest;
import org.springframework.beans.factory.annotation.Autowired;

@CapabilityTest
class SharedMailboxTest {

    @Autowired
    private Members members;

    @Autowired
    private StaffRegister staffRegister;

    @Autowired
    private SignIns signIns;

    @Autowired
    private SampleTown town;

    private final String depot = "depot." + UUID.randomUUID() + "@stadt.example";
    private final String own = "kim." + UUID.randomUUID() + "@stadt.example";
    private MunicipalityId place;
    private Caller hr;

    @BeforeEach
    void aTown() {
        place = town.admitted();
        hr = employee(place, Role.HR);
    }

    @Test
    void severalPeopleShareAMailboxAndNobodySignsInByIt() {
        ImportReport report = bring(row("K1", depot, "ja", null), row("K2", depot, "x", own));

        assertThat(report.created()).isEqualTo(2);
        assertThat(arrive("1", depot)).isEmpty();
        assertThat(arrive("2", own)).as("the address of the account").containsExactly(Role.LEARNER);
        assertThat(member("K2").email()).isEqualTo(depot);
    }

    @Test
    void aMailboxThatOthersShareIsNobodysOwn() {
        bring(row("K1", depot, "ja", null));

        assertThat(bring(row("K2", depot, null, null)).rejected())
                .extracting(RejectedRow::pointer, RejectedRow::code)
                .containsExactly(tuple("/email", "email-taken"));
        assertThat(bring(row("K2", null, null, depot)).rejected())
                .extracting(RejectedRow::pointer, RejectedRow::code)
                .containsExactly(tuple("/signInEmail", "email-taken"));
        assertThat(bring(row("K3", own, null, null), row("K4", own, "ja", null)).rejected())
                .extracting(RejectedRow::code)
                .containsExactly("email-taken");
    }

    @Test
    void aListWithoutTheColumnsLeavesThemAsTheyAre() {
        bring(row("K1", depot, "ja", own));

        bring(new MemberRow(
                "K1",
                "Kim",
                "Neu",
                null,
                null,
                null,
                null,
                null,
                null,
                Set.of("email", "sharedMailbox", "signInEmail")));

        assertThat(member("K1").sharedMailbox()).isTrue();
        assertThat(member("K1").signInEmail()).isEqualTo(own);
        assertThat(member("K1").familyName()).isEqualTo("Neu");
    }

    @Test
    void whatIsNeitherYesNorNoIsAFinding() {
        assertThat(bring(row("K1", depot, "vielleicht", null)).rejected())
                .extracting(RejectedRow::code)
                .containsExactly("no-yes-or-no");
    }

    @Test
    void hrChangesTheAddressOfTheAccountUnlessSomebodyHasIt() {
        bring(row("K1", own, null, null), row("K2", null, null, null));
        MemberId second = member("K2").id();

        assertThatThrownBy(() -> staffRegister.change(
                        hr,
                        place,
                        second,
                        new MemberChange("Kim", "Muster", new Mailbox(depot, true, own), null, null, null),
                        0))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid -> assertThat(invalid.getErrors().getFirst().pointer())
                                .isEqualTo("/signInEmail"));
    }

    private ImportReport bring(MemberRow... rows) {
        return staffRegister.importMembers(hr, place, List.of(rows));
    }

    private static MemberRow row(String key, @Nullable String email, @Nullable String shared, @Nullable String signIn) {
        return new MemberRow(key, "Kim", "Muster", email, null, null, null, signIn, shared, Set.of());
    }

    private MemberView member(String key) {
        return members.byPersonnelKey(hr, place, key).orElseThrow();
    }

    private Set<Role> arrive(String subject, String address) {
        return signIns.arrive(new SignIn(
                new IdentityKey("https://id.example/" + place, subject), "Kim", Set.of(Role.LEARNER), address));
    }
}
