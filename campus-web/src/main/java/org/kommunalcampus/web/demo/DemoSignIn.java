package org.kommunalcampus.web.demo;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kommunalcampus.organisation.Identities;
import org.kommunalcampus.shared.IdentityKey;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.web.security.KnownAccounts;
import org.kommunalcampus.web.security.KnownAccounts.KnownAccount;
import org.kommunalcampus.web.security.SignInProfiles;
import org.kommunalcampus.web.security.SignedInIdentity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;

/** Signs the demo's accounts in by form and by HTTP Basic. */
@Configuration(proxyBeanMethods = false)
@Profile(SignInProfiles.ACCOUNTS)
class DemoSignIn {

    @Bean
    UserDetailsService demoAccounts(ObjectProvider<Identities> identities) {
        var accounts = new InMemoryUserDetailsManager(
                Arrays.stream(DemoAccount.values()).map(DemoSignIn::user).toList());
        // What the platform gives an account, e.g. by a printed code, counts too. The manager itself would hash each
        // password at its first use, and every call of a program would pay for that.
        return name -> {
            UserDetails user = accounts.loadUserByUsername(name);
            Set<GrantedAuthority> roles = new HashSet<>(user.getAuthorities());
            identities.stream()
                    .flatMap(known -> known.callerOf(new IdentityKey(DemoAccount.ISSUER, name)).stream())
                    .flatMap(caller -> caller.roles().stream())
                    .forEach(role -> roles.add(new SimpleGrantedAuthority("ROLE_" + role)));
            return User.withUserDetails(user).authorities(roles).build();
        };
    }

    @Bean
    SignedInIdentity demoIdentity() {
        return authentication -> new IdentityKey(DemoAccount.ISSUER, authentication.getName());
    }

    @Bean
    KnownAccounts shownAccounts() {
        List<KnownAccount> accounts = Arrays.stream(DemoAccount.values())
                .map(account -> new KnownAccount(
                        account.getUsername(), DemoAccount.PASSWORD, "demo.account." + account.getUsername()))
                .toList();
        return () -> accounts;
    }

    private static UserDetails user(DemoAccount account) {
        return User.withUsername(account.getUsername())
                .password("{noop}" + DemoAccount.PASSWORD)
                .roles(account.getRoles().stream().map(Role::name).toArray(String[]::new))
                .build();
    }
}
