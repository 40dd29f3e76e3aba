package org.kommunalcampus.web.approval;

import static org.kommunalcampus.web.kit.Submission.submit;

import java.util.Optional;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.approval.Agreements;
import org.kommunalcampus.approval.ApprovalId;
import org.kommunalcampus.approval.ApprovalView;
import org.kommunalcampus.approval.Approvals;
import org.kommunalcampus.organisation.Members;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.web.kit.AgreementPapers;
import org.kommunalcampus.web.kit.OnRefusal;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Agreements about repayment at the desk: the paper, and that it lies there signed. */
@Controller
@OnRefusal(texts = "approval", backTo = "/genehmigungen/{id}")
@RequestMapping("/genehmigungen/{id}")
@RequiredArgsConstructor
class AgreementController {

    private final Approvals approvals;
    private final Agreements agreements;
    private final Members members;
    private final AgreementPapers papers;

    @GetMapping("/vereinbarung")
    ResponseEntity<byte[]> paper(Caller caller, @PathVariable ApprovalId id) {
        MunicipalityId place = caller.requireMunicipality();
        ApprovalView request = approvals.find(caller, place, id);
        return papers.download(
                request,
                Optional.ofNullable(members.among(caller, place, Set.of(request.member()))
                                .get(request.member()))
                        .orElseThrow(() -> new NotFound("approval", id)));
    }

    @PostMapping("/unterschrift")
    String sign(
            Caller caller,
            @PathVariable ApprovalId id,
            @ModelAttribute("signature") SignatureForm form,
            BindingResult errors,
            RedirectAttributes flash) {
        caller.requireAnyRole(Role.HR);
        if (submit(
                form, errors, () -> agreements.noteSigned(caller, caller.requireMunicipality(), id, form.signedOn()))) {
            flash.addFlashAttribute("notice", "agreement.noted");
        } else {
            flash.addFlashAttribute("problem", "agreement.error.signedOn");
        }
        return "redirect:/genehmigungen/" + id;
    }
}
