/*
 * wrk knows no client certificates. Loaded before it (LD_PRELOAD), this gives each TLS context the one that CLIENT_CERTIFICATE
 * and CLIENT_KEY name. Built by `compare` with any C compiler; the few declarations spare the headers of OpenSSL.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>

#define PEM 1

typedef struct ssl_ctx_st SSL_CTX;
typedef struct ssl_method_st SSL_METHOD;

extern int SSL_CTX_use_certificate_file(SSL_CTX *context, const char *file, int type);
extern int SSL_CTX_use_PrivateKey_file(SSL_CTX *context, const char *file, int type);

SSL_CTX *SSL_CTX_new(const SSL_METHOD *method) {
  SSL_CTX *(*real)(const SSL_METHOD *) = dlsym(RTLD_NEXT, "SSL_CTX_new");
  SSL_CTX *context = real(method);
  const char *certificate = getenv("CLIENT_CERTIFICATE");
  const char *key = getenv("CLIENT_KEY");
  if (context == NULL || certificate == NULL || key == NULL ||
      SSL_CTX_use_certificate_file(context, certificate, PEM) != 1 ||
      SSL_CTX_use_PrivateKey_file(context, key, PEM) != 1) {
    fprintf(stderr, "client-certificate: CLIENT_CERTIFICATE and CLIENT_KEY are no usable PEM files\n");
    exit(1);
  }
  return context;
}
