package org.kommunalcampus.web.learner;

import lombok.RequiredArgsConstructor;
import org.kommunalcampus.approval.OwnApproval;
import org.kommunalcampus.approval.OwnApprovals;
import org.kommunalcampus.learning.EnrolmentId;
import org.kommunalcampus.organisation.Members;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.web.kit.AgreementPapers;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The agreement about repayment that the person's own request carries, to be printed and signed. */
@Controller
@RequiredArgsConstructor
class AgreementPaperController {

    private final OwnApprovals approvals;
    private final Members members;
    private final AgreementPapers papers;

    @GetMapping("/buchungen/{id}/vereinbarung")
    ResponseEntity<byte[]> paper(Caller caller, @PathVariable EnrolmentId id) {
        OwnApproval own = approvals.own(caller, caller.requireMember()).get(id);
        if (own == null) {
            throw new NotFound("enrolment", id);
        }
        return papers.download(own.request(), members.self(caller));
    }
}
