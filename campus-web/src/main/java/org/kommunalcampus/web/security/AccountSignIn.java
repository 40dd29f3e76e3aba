package org.kommunalcampus.web.security;

import org.springframework.context.annotation.Profile;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.stereotype.Component;

/** Signs in by user name and password on our own page, and programs by HTTP Basic; for the demo's accounts alone. */
@Component
@Profile(SignInProfiles.ACCOUNTS)
class AccountSignIn implements SignInWay {

    @Override
    public void forPages(HttpSecurity http) throws Exception {
        http.formLogin(form -> form.loginPage(PAGE)
                        .loginProcessingUrl(PAGE)
                        .defaultSuccessUrl("/")
                        .failureUrl(PAGE + "?failed"))
                .logout(logout -> logout.logoutUrl("/abmeldung").logoutSuccessUrl("/?signedOut"));
    }

    @Override
    public void forPrograms(HttpSecurity http, ApiErrors errors) throws Exception {
        http.httpBasic(basic -> basic.authenticationEntryPoint(errors));
    }

    @Override
    public String address() {
        return PAGE;
    }

    @Override
    public String challenge() {
        return "Basic realm=\"KommunalCampus\", charset=\"UTF-8\"";
    }

    @Override
    public String leadsTo() {
        return "";
    }
}
