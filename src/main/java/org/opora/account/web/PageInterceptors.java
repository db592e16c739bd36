package org.opora.account.web;

import org.opora.account.KeptForms;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What stands before and after every page. */
@Configuration(proxyBeanMethods = false)
class PageInterceptors implements WebMvcConfigurer {

    private final KeptForms keptForms;

    PageInterceptors(KeptForms keptForms) {
        this.keptForms = keptForms;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new PasswordDemand()).excludePathPatterns("/assets/**");
        registry.addInterceptor(new SentAgain(keptForms)).excludePathPatterns("/assets/**");
    }
}
