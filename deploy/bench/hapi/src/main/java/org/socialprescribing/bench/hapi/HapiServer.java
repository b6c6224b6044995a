package org.socialprescribing.bench.hapi;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.server.RestfulServer;
import ca.uhn.fhir.rest.server.interceptor.RequestValidatingInterceptor;
import ca.uhn.fhir.rest.server.provider.ResourceProviderFactory;
import ca.uhn.fhir.validation.IValidatorModule;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import java.io.File;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.descriptor.web.FilterDef;
import org.apache.tomcat.util.descriptor.web.FilterMap;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * A FHIR R4 server on HAPI's JPA storage, in Tomcat. The same storage is served twice: under {@code
 * /validated} every request is validated first, under {@code /plain} it is not. It listens once it
 * is ready.
 */
public final class HapiServer {

  private HapiServer() {}

  /**
   * Runs until it is stopped.
   *
   * @param arguments port, JDBC URL, public key of the issuer of tokens (Base64 of X.509), issuer
   */
  public static void main(String[] arguments) throws Exception {
    Logger.getLogger("").setLevel(Level.WARNING);
    var filter = new BearerFilter(key(arguments[2]), arguments[3]);
    var hapi = hapi(arguments[1]);
    var tomcat = tomcat(Integer.parseInt(arguments[0]), filter, hapi);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(tomcat, hapi)));
    tomcat.getServer().await();
  }

  static RSAPublicKey key(String encoded) throws GeneralSecurityException {
    var key = new X509EncodedKeySpec(Base64.getDecoder().decode(encoded));
    return (RSAPublicKey) KeyFactory.getInstance("RSA").generatePublic(key);
  }

  private static AnnotationConfigApplicationContext hapi(String database) {
    var context = new AnnotationConfigApplicationContext();
    Map<String, Object> arguments = Map.of("database", database);
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(new MapPropertySource("arguments", arguments));
    context.register(HapiConfiguration.class);
    context.refresh();
    return context;
  }

  private static Tomcat tomcat(
      int port, BearerFilter filter, AnnotationConfigApplicationContext hapi)
      throws LifecycleException {
    var tomcat = new Tomcat();
    tomcat.setBaseDir(new File("tomcat").getAbsolutePath());
    tomcat.setPort(port);
    tomcat.getConnector().setProperty("address", "127.0.0.1");
    tomcat.getConnector().setProperty("maxKeepAliveRequests", "-1");
    var web = tomcat.addContext("", null);
    addFilter(web, filter);
    add(web, "plain", server(hapi));
    var validated = server(hapi);
    validated.registerInterceptor(validation(hapi));
    add(web, "validated", validated);
    tomcat.start();
    return tomcat;
  }

  private static RestfulServer server(AnnotationConfigApplicationContext hapi) {
    var server = new RestfulServer(hapi.getBean(FhirContext.class));
    server.registerProviders(hapi.getBean(ResourceProviderFactory.class).createProviders());
    return server;
  }

  /** With the module that HAPI makes for its JPA storage, and its caches. */
  private static RequestValidatingInterceptor validation(AnnotationConfigApplicationContext hapi) {
    var validation = new RequestValidatingInterceptor();
    validation.setFailOnSeverity(ResultSeverityEnum.ERROR);
    validation.addValidatorModule(hapi.getBean(IValidatorModule.class));
    return validation;
  }

  private static void addFilter(Context web, BearerFilter filter) {
    var definition = new FilterDef();
    definition.setFilterName("bearer");
    definition.setFilter(filter);
    web.addFilterDef(definition);
    var mapping = new FilterMap();
    mapping.setFilterName("bearer");
    mapping.addURLPattern("/*");
    web.addFilterMap(mapping);
  }

  private static void add(Context web, String name, RestfulServer server) {
    var wrapper = Tomcat.addServlet(web, name, server);
    wrapper.setLoadOnStartup(1);
    wrapper.addMapping("/" + name + "/*");
  }

  private static void stop(Tomcat tomcat, AnnotationConfigApplicationContext hapi) {
    try {
      tomcat.stop();
    } catch (LifecycleException e) {
      throw new IllegalStateException(e);
    }
    hapi.close();
  }
}
