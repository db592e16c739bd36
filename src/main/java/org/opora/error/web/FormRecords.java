package org.opora.error.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.ui.ModelMap;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.annotation.ModelFactory;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.ServletModelAttributeMethodProcessor;

/**
 * Lets a page show a form record again of which one value was no number, no day or none of the choices. Spring hands the
 * rest of such a record to the controller, but leaves nothing in the model: the page would fail instead of naming the field.
 */
@Component
class FormRecords implements InitializingBean {

    private final RequestMappingHandlerAdapter adapter;

    FormRecords(RequestMappingHandlerAdapter adapter) {
        this.adapter = adapter;
    }

    @Override
    public void afterPropertiesSet() {
        List<HandlerMethodArgumentResolver> resolvers = adapter.getArgumentResolvers();
        if (resolvers == null) {
            throw new IllegalStateException("the argument resolvers are made before this");
        }
        adapter.setArgumentResolvers(resolvers.stream()
                .map(resolver ->
                        resolver instanceof ServletModelAttributeMethodProcessor ? new KeptRecords(resolver) : resolver)
                .toList());
    }

    private record KeptRecords(HandlerMethodArgumentResolver spring) implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return spring.supportsParameter(parameter);
        }

        @Override
        public @Nullable Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders)
                throws Exception {
            Object form = spring.resolveArgument(parameter, container, request, binders);
            if (form instanceof Record && container != null) {
                keepInModel(form, ModelFactory.getNameForParameter(parameter), container.getModel());
            }
            return form;
        }

        private static void keepInModel(Object form, String name, ModelMap model) {
            String key = BindingResult.MODEL_KEY_PREFIX + name;
            if (model.get(key) instanceof BindingResult errors && errors.getTarget() == null) {
                BeanPropertyBindingResult whole = new BeanPropertyBindingResult(form, name);
                errors.getAllErrors().forEach(whole::addError);
                model.remove(name);
                model.remove(key);
                model.put(name, form);
                model.put(key, whole);
            }
        }
    }
}
