package org.kommunalcampus.web.proof;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.record.RecordNumber;
import org.kommunalcampus.web.kit.OnRefusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Where anybody checks an achievement record, by its number or by its file, without signing in. */
@Controller
@OnRefusal(texts = "proof.check", backTo = VerificationController.PAGE)
@RequiredArgsConstructor
class VerificationController {

    static final String PAGE = "/nachweis-pruefen";
    private static final String VIEW = "proof/check";

    private final VerificationPages pages;

    /** What a paper says is for those who hold it, not for search engines that come across its address. */
    @ModelAttribute
    void keepOutOfSearchEngines(HttpServletResponse response) {
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
    }

    @GetMapping(PAGE)
    String form(@RequestParam(required = false) @Nullable String nummer, Locale locale, Model model) {
        Optional<RecordNumber> number = Optional.ofNullable(nummer).flatMap(RecordNumber::read);
        if (number.isPresent()) {
            return "redirect:" + PAGE + "/" + number.get();
        }
        return nummer == null ? VIEW : answered(nummer, pages.byNumber(nummer, locale), model);
    }

    @GetMapping(PAGE + "/{number}")
    String byNumber(@PathVariable String number, Locale locale, Model model) {
        return answered(number, pages.byNumber(number, locale), model);
    }

    @PostMapping(PAGE)
    String byFile(@RequestParam(required = false) @Nullable MultipartFile file, Locale locale, Model model)
            throws IOException {
        if (file == null || file.isEmpty()) {
            model.addAttribute("fileMissing", true);
            return VIEW;
        }
        try (InputStream content = file.getInputStream()) {
            return answered("", pages.byFile(content, locale), model);
        }
    }

    private static String answered(String typed, VerificationPages.Answer answer, Model model) {
        model.addAttribute("typed", typed);
        model.addAttribute("answer", answer);
        return VIEW;
    }
}
