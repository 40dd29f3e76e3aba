package org.kommunalcampus.web.recognition;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.recognition.ProofChecker;
import org.kommunalcampus.recognition.ProofStatement;
import org.kommunalcampus.recognition.RecognitionDraft;
import org.kommunalcampus.recognition.UploadedProof;
import org.kommunalcampus.web.kit.FormField;
import org.kommunalcampus.web.kit.Ids;
import org.springframework.web.multipart.MultipartFile;

/**
 * A proof from elsewhere, as it was entered.
 *
 * @param module id of the module that it stands for, blank where it shows levels
 * @param competences ids, one for each row of the form, blank in rows that are left out
 * @param levels of the competences in the same places
 */
record HandInForm(
        @Nullable String module,
        @Nullable List<String> competences,
        @Nullable List<String> levels,
        @Nullable String title,
        @Nullable String issuer,
        @FormField @Nullable LocalDate issuedOn,
        @FormField @Nullable LocalDate validUntil,
        @FormField(hours = true) @Nullable Integer minutes,
        @Nullable String note,
        @Nullable String checker,
        @Nullable List<MultipartFile> file) {

    static HandInForm about(@Nullable String module) {
        return new HandInForm(module, null, null, null, null, null, null, null, null, null, null);
    }

    RecognitionDraft draft() {
        ModuleId about = Ids.one(module, ModuleId::of).orElse(null);
        return new RecognitionDraft(
                new ProofStatement(title, issuer, issuedOn, validUntil, minutes, note),
                about,
                about == null ? ChosenLevels.of(competences, levels) : List.of(),
                ProofChecker.PROVIDER.name().equals(checker) ? ProofChecker.PROVIDER : ProofChecker.EMPLOYER);
    }

    /** The files that were sent; a field that was left empty sends none. */
    List<UploadedProof> proofs() {
        return Objects.requireNonNullElse(file, List.<MultipartFile>of()).stream()
                .filter(each -> !each.isEmpty())
                .map(each -> new UploadedProof(each.getOriginalFilename(), each))
                .toList();
    }
}
