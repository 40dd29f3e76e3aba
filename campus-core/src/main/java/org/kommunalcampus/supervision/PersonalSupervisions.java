package org.kommunalcampus.supervision;

import static org.kommunalcampus.shared.PersonalFile.ended;

import java.time.Clock;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.PersonalFile;
import org.kommunalcampus.shared.PersonalRecords;
import org.kommunalcampus.shared.RetentionBasis;
import org.kommunalcampus.shared.Times;
import org.springframework.stereotype.Component;

/** That a person agreed to be supervised in exams, and what became of it. */
@Component
@RequiredArgsConstructor
class PersonalSupervisions implements PersonalRecords {

    private static final String CONSENTS = """
            select c.module_id module, c.state supervision_state, c.given_at, c.revoked_at, c.decided_at, c.reason decision_reason
            from supervision_consent c where c.member_id = :member order by c.given_at desc""";

    private final SupervisionConsentRepository consents;
    private final Clock clock;

    @Override
    public List<PersonalFile> files() {
        return List.of(
                ended("supervision-consents", RetentionBasis.CONSENT_PROOF, CONSENTS, "supervision_consent.member_id"));
    }

    @Override
    public void erase(MemberId person) {
        consents.findByMemberIdAndState(person.value(), SupervisionState.GIVEN)
                .forEach(consent -> consent.revoke(Times.now(clock)));
    }
}
