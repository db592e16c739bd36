package org.opora.account.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.opora.account.CheckCredentials;
import org.opora.account.CheckToken;
import org.opora.error.RequestKind;
import org.opora.error.Sentences;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.web.PathPatternRequestMatcherBuilderFactoryBean;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.web.servlet.LocaleResolver;

/**
 * Who gets in, and what protects each answer. What a person may do with a page is decided by its use case, not here: here
 * stands only that everything but the sign-in needs a person.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    /** What other programs may read without a name. */
    private static final String DESCRIPTION = "/api/openapi.yaml";

    /** Pages that one sees before signing in. */
    private static final String[] OPEN = {"/sign-in", "/reset", "/language", "/theme", "/session", "/error"};

    /** Read by calendar programs, which have no session; the address itself is the secret. */
    private static final String PRIVATE_CALENDAR = "/calendar/*.ics";

    /** What is the same for everybody, and what needs no session. */
    private static final String[] PUBLIC = {"/assets/**", "/favicon.ico", "/actuator/health", PRIVATE_CALENDAR};

    /** Addresses are matched by their pattern alone; without this each request goes through every route once more. */
    @Bean
    static PathPatternRequestMatcherBuilderFactoryBean patterns() {
        return new PathPatternRequestMatcherBuilderFactoryBean();
    }

    /** Asks for no session: files cost no query and come even while the database is away. */
    @Bean
    @Order(1)
    SecurityFilterChain files(HttpSecurity http) throws Exception {
        http.securityMatcher(PUBLIC)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .requestCache(RequestCacheConfigurer::disable)
                .securityContext(AbstractHttpConfigurer::disable)
                .sessionManagement(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(SecurityConfiguration::headers);
        return http.build();
    }

    /** The interface for programs: a name and a password or a token with each request, no session. */
    @Bean
    @Order(2)
    SecurityFilterChain programs(
            HttpSecurity http,
            CheckCredentials credentials,
            CheckToken tokens,
            Sentences sentences,
            LocaleResolver locales,
            ObjectMapper json)
            throws Exception {
        ProgramSignIn signIn = new ProgramSignIn(credentials, tokens, sentences, locales, json);
        http.securityMatcher("/api/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers(DESCRIPTION)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .addFilterBefore(signIn, AnonymousAuthenticationFilter.class)
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(signIn))
                .headers(SecurityConfiguration::headers);
        return http.build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain pages(HttpSecurity http, AfterSignIn afterSignIn, LateForms lateForms) throws Exception {
        HttpSessionRequestCache lastPage = new HttpSessionRequestCache();
        lastPage.setMatchingRequestParameterName(null);
        lastPage.setRequestMatcher(RequestKind::isPageView);
        http.authorizeHttpRequests(requests ->
                        requests.requestMatchers(OPEN).permitAll().anyRequest().authenticated())
                .requestCache(cache -> cache.requestCache(lastPage))
                .formLogin(form -> form.loginPage("/sign-in")
                        .usernameParameter("login")
                        .passwordParameter("password")
                        .successHandler(afterSignIn)
                        .failureHandler(new RefusedSignIn()))
                .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?out"))
                .exceptionHandling(
                        refusals -> refusals.authenticationEntryPoint(lateForms).accessDeniedHandler(lateForms))
                .headers(SecurityConfiguration::headers);
        return http.build();
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.frameOptions(HeadersConfigurer.FrameOptionsConfig::disable)
                .contentTypeOptions(Customizer.withDefaults())
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(
                        policy -> policy.policy("camera=(), geolocation=(), microphone=(), payment=()"))
                .addHeaderWriter(new ContentSecurityPolicy());
    }

    /** bcrypt, 2^12 rounds: about a quarter of a second for each guess. */
    @Bean
    PasswordEncoder passwordEncoder() {
        return new BCryptPasswordEncoder(12);
    }
}
