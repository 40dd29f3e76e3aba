package org.kommunalcampus.privacy;

import static org.kommunalcampus.shared.PersonalFile.ended;
import static org.kommunalcampus.shared.PersonalFile.kept;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.PersonalFile;
import org.kommunalcampus.shared.PersonalRecords;
import org.kommunalcampus.shared.RetentionBasis;
import org.springframework.stereotype.Component;

/** What a person consented to, and which requests for erasure the person made. */
@Component
@RequiredArgsConstructor
class PersonalConsents implements PersonalRecords {

    private static final String CONSENTS =
            "select purpose, topic_id competence, given_at, until_day from consent where member_id = :member and until_day >= :today order by given_at";

    private static final String STEPS = """
            select purpose, topic_id competence, action consent_action, at, until_day from consent_step
            where member_id = :member order by id desc""";

    private static final String REQUESTS = """
            select state erasure_state, requested_at, erased_at, decided_at, reason from erasure_request
            where member_id = :member order by requested_at desc""";

    private final Consents consents;

    @Override
    public List<PersonalFile> files() {
        return List.of(
                ended("consents", RetentionBasis.CONSENT_PROOF, CONSENTS, "consent.member_id"),
                kept("consent-history", RetentionBasis.CONSENT_PROOF, STEPS, "consent_step.member_id"),
                kept("erasure-requests", RetentionBasis.ACCOUNTABILITY, REQUESTS, "erasure_request.member_id"));
    }

    @Override
    public void erase(MemberId person) {
        consents.endAll(Caller.system("erasure"), person);
    }
}
