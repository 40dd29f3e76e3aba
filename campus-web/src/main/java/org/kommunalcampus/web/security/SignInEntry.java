package org.kommunalcampus.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.stereotype.Component;

/** Sends people who are not signed in to the sign-in page; a partial update (htmx) makes the browser load that page as a whole. */
@Component
class SignInEntry extends LoginUrlAuthenticationEntryPoint {

    private static final String SIGN_IN = "/login";

    SignInEntry() {
        super(SIGN_IN);
    }

    @Override
    public void commence(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException authException)
            throws IOException, jakarta.servlet.ServletException {
        if ("true".equals(request.getHeader("HX-Request"))) {
            response.setHeader("HX-Redirect", request.getContextPath() + SIGN_IN);
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
            return;
        }
        super.commence(request, response, authException);
    }
}
