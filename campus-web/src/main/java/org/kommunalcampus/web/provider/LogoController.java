package org.kommunalcampus.web.provider;

import static org.kommunalcampus.web.kit.Submission.submit;

import java.io.IOException;
import java.io.InputStream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.provider.Logos;
import org.kommunalcampus.provider.ProviderPermission;
import org.kommunalcampus.provider.ProviderPermissions;
import org.kommunalcampus.provider.Providers;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.web.kit.OnRefusal;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The own logo of a provider. */
@Controller
@OnRefusal(texts = "logo", backTo = LogoController.PAGE)
@RequestMapping(LogoController.PAGE)
@RequiredArgsConstructor
class LogoController {

    static final String PAGE = "/anbieter/logo";

    private final Logos logos;
    private final Providers providers;
    private final ProviderPermissions duties;

    /** A picture with what it shows, as it was entered. */
    record LogoForm(@Nullable String alternative, @Nullable MultipartFile file) {

        InputStream content() throws IOException {
            return file == null ? InputStream.nullInputStream() : file.getInputStream();
        }
    }

    @GetMapping
    ModelAndView page(Caller caller) {
        ProviderId own = caller.requireProvider();
        String known = logos.of(own).map(logo -> logo.alternative()).orElse("");
        return page(caller, own, new LogoForm(known, null));
    }

    @PostMapping
    ModelAndView put(
            Caller caller, @ModelAttribute("form") LogoForm form, BindingResult errors, RedirectAttributes flash)
            throws IOException {
        ProviderId own = caller.requireProvider();
        try (InputStream content = form.content()) {
            return submit(form, errors, () -> logos.put(caller, content, form.alternative()))
                    ? back("logo.saved", flash)
                    : page(caller, own, form);
        }
    }

    @PostMapping("/entfernung")
    ModelAndView remove(Caller caller, RedirectAttributes flash) {
        logos.remove(caller);
        return back("logo.removed", flash);
    }

    private ModelAndView page(Caller caller, ProviderId own, LogoForm form) {
        return new ModelAndView("provider/logo")
                .addObject("form", form)
                .addObject("provider", providers.find(own))
                .addObject("logo", logos.of(own).orElse(null))
                .addObject("owner", duties.own(caller).contains(ProviderPermission.OWNER));
    }

    private static ModelAndView back(String done, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", done);
        return new ModelAndView("redirect:" + PAGE);
    }
}
