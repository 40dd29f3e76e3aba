package org.kommunalcampus.web.start;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.web.security.SharedTerminal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Says of a device that several people use it in turn. */
@Controller
@RequiredArgsConstructor
class TerminalController {

    private final SharedTerminal terminal;

    @GetMapping("/geraet")
    String show(HttpServletRequest request, Model model) {
        model.addAttribute("shared", terminal.sent(request));
        return "start/terminal";
    }

    @PostMapping("/geraet")
    String mark(
            @RequestParam(defaultValue = "false") boolean shared,
            HttpServletResponse response,
            RedirectAttributes flash) {
        terminal.mark(response, shared);
        flash.addFlashAttribute("notice", shared ? "terminal.on" : "terminal.off");
        return "redirect:/geraet";
    }
}
