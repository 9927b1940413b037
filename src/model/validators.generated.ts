// @ts-nocheck
// Generated from schemas/ by `npm run generate`; do not edit.
import type { Contract } from './contract.js'

var validators=(()=>{var __defProp=Object.defineProperty;var __getOwnPropDesc=Object.getOwnPropertyDescriptor;var __getOwnPropNames=Object.getOwnPropertyNames;var __hasOwnProp=Object.prototype.hasOwnProperty;var __commonJS=(cb,mod)=>function(){try{return mod||(0,cb[__getOwnPropNames(cb)[0]])((mod={exports:{}}).exports,mod),mod.exports}catch(e){throw mod=0,e}};var __export=(target,all)=>{for(var name in all)__defProp(target,name,{get:all[name],enumerable:!0})},__copyProps=(to,from,except,desc)=>{if(from&&typeof from==
"object"||typeof from=="function")for(let key of __getOwnPropNames(from))!__hasOwnProp.call(to,key)&&key!==except&&__defProp(to,key,{get:()=>from[key],enumerable:!(desc=
__getOwnPropDesc(from,key))||desc.enumerable});return to};var __toCommonJS=mod=>__copyProps(__defProp({},"__esModule",{value:!0}),mod);var require_ucs2length=__commonJS({"node_modules/ajv/dist/runtime/ucs2length.js"(exports){"use strict";Object.defineProperty(exports,"__esModule",{value:!0});function ucs2length(str){
let len=str.length,length=0,pos=0,value;for(;pos<len;)length++,value=str.charCodeAt(pos++),value>=55296&&value<=56319&&pos<len&&(value=str.charCodeAt(pos),(value&
64512)===56320&&pos++);return length}exports.default=ucs2length;ucs2length.code='require("ajv/dist/runtime/ucs2length").default'}});var stdin_exports={};__export(stdin_exports,{manifest:()=>manifest,meshModel:()=>meshModel,proxyConfig:()=>proxyConfig,testCases:()=>testCases});function append(all,more){
if(all===null)return more;for(let error of more)all.push(error);return all}var meshModel=validate52,schema19={$schema:"https://json-schema.org/draft/2020-12/sch\
ema",$id:"https://pipyc.dev/schemas/mesh-model.schema.json",title:"MeshModel",description:"A service mesh as pipyc understands it: identities, workloads, servic\
es, routes, access policies and splits. Importers write it from SMI and Kubernetes manifests; people write it by hand. Optional fields get their defaults in the\
 resolve phase and nowhere else.",type:"object",additionalProperties:!1,required:["apiVersion","mesh"],properties:{apiVersion:{description:"Version of this cont\
ract.",const:"pipyc/v1"},mesh:{$ref:"#/$defs/Mesh"},identities:{type:"array",items:{$ref:"#/$defs/Identity"}},workloads:{type:"array",items:{$ref:"#/$defs/Workl\
oad"}},services:{type:"array",items:{$ref:"#/$defs/Service"}},routeGroups:{type:"array",items:{$ref:"#/$defs/RouteGroup"}},accessPolicies:{type:"array",items:{$ref:"\
#/$defs/AccessPolicy"}},splits:{type:"array",items:{$ref:"#/$defs/Split"}},trafficPolicies:{type:"array",items:{$ref:"#/$defs/TrafficPolicy"}},mqttPolicies:{type:"\
array",items:{$ref:"#/$defs/MqttPolicy"}}},$defs:{Mesh:{description:"What holds for the whole mesh.",type:"object",additionalProperties:!1,required:["name"],properties:{
name:{description:"Letters, digits, -, _ and ., with a letter or digit at both ends. Shown in summaries and log lines.",type:"string",minLength:1,maxLength:253,
pattern:"^[A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?$"},trustDomain:{description:"Last part of every principal. Default: cluster.local.",$ref:"#/$defs/DomainName"},
clusterDomain:{description:"Last part of service host names (<service>.<namespace>.svc.<clusterDomain>). Default: cluster.local.",$ref:"#/$defs/DomainName"},mode:{
description:"strict (default): what no policy allows is denied. permissive: every caller with a mesh certificate is allowed. Neither turns mutual TLS off.",$ref:"\
#/$defs/Mode"},modeOverrides:{description:"Modes of single namespaces and services; a service's override beats its namespace's.",type:"array",items:{$ref:"#/$de\
fs/ModeOverride"}},pathRegexAnchor:{description:"full (default): a path regex must match the whole path. start: only its beginning, as SMI's text reads.",enum:[
"full","start"]},proxy:{description:"Proxy settings of every workload that does not set its own.",$ref:"#/$defs/ProxySettings"},origin:{$ref:"#/$defs/Origin"}}},
ModeOverride:{type:"object",additionalProperties:!1,required:["mode"],properties:{namespace:{$ref:"#/$defs/Label"},service:{$ref:"#/$defs/ObjectId"},mode:{$ref:"\
#/$defs/Mode"},origin:{$ref:"#/$defs/Origin"}},oneOf:[{required:["namespace"]},{required:["service"]}]},Identity:{description:"Who a workload is. Its principal \
is <serviceAccount>.<namespace>.<trustDomain>, carried as a DNS SAN, or as CN where there is no DNS SAN, of a certificate that the mesh CA signed.",type:"object",
additionalProperties:!1,required:["id"],properties:{id:{description:"namespace/serviceAccount.",$ref:"#/$defs/ObjectId"},principals:{description:"Further certif\
icate names that mean this identity.",type:"array",items:{$ref:"#/$defs/DomainName"}},origin:{$ref:"#/$defs/Origin"}}},Workload:{description:"Something that run\
s with a sidecar: all its instances share one identity and one proxy configuration.",type:"object",additionalProperties:!1,required:["id","identity"],properties:{
id:{description:"namespace/name; also names the proxy.",$ref:"#/$defs/ObjectId"},identity:{$ref:"#/$defs/ObjectId"},ports:{description:"Ports on which the appli\
cation listens; services refer to them by number or name.",type:"array",items:{$ref:"#/$defs/WorkloadPort"}},locality:{$ref:"#/$defs/Locality"},cluster:{description:"\
Cluster it runs in, where the mesh spans several.",$ref:"#/$defs/Label"},proxy:{description:"Settings of this workload's proxy; each field replaces the mesh's.",
$ref:"#/$defs/ProxySettings"},origin:{$ref:"#/$defs/Origin"}}},WorkloadPort:{type:"object",additionalProperties:!1,required:["number"],properties:{number:{$ref:"\
#/$defs/Port"},name:{$ref:"#/$defs/PortName"},origin:{$ref:"#/$defs/Origin"}}},Service:{description:"A name that callers use and the endpoints that answer. Its \
host names in the mesh (b, b.ns, b.ns.svc, b.ns.svc.<clusterDomain>) follow from its id.",type:"object",additionalProperties:!1,required:["id","ports"],properties:{
id:{$ref:"#/$defs/ObjectId"},hosts:{description:"Further host names; a first label of * matches one or more labels.",type:"array",items:{$ref:"#/$defs/HostPatte\
rn"}},vips:{description:"Virtual addresses that callers dial (cluster IPs).",type:"array",items:{$ref:"#/$defs/IpAddress"}},ports:{type:"array",items:{$ref:"#/$\
defs/ServicePort"}},workloads:{description:"Workloads that serve it.",type:"array",items:{$ref:"#/$defs/ObjectId"}},identities:{description:"Identities that may\
 serve it besides those of its workloads; the server's certificate must name one of them all.",type:"array",items:{$ref:"#/$defs/ObjectId"}},origin:{$ref:"#/$de\
fs/Origin"}}},ServicePort:{type:"object",additionalProperties:!1,required:["port","protocol"],properties:{port:{description:"Port that callers dial.",$ref:"#/$d\
efs/Port"},name:{$ref:"#/$defs/PortName"},targetPort:{description:"Port on which the workloads listen, a number or a workload port's name. Default: port.",type:[
"integer","string"],allOf:[{if:{type:["integer"]},then:{$ref:"#/$defs/Port"}},{if:{type:["string"]},then:{$ref:"#/$defs/PortName"}}]},protocol:{$ref:"#/$defs/Pr\
otocol"},endpoints:{type:"array",items:{$ref:"#/$defs/Endpoint"}},origin:{$ref:"#/$defs/Origin"}}},Endpoint:{description:"One address that answers for a service\
 port.",type:"object",additionalProperties:!1,required:["address","port"],properties:{address:{description:"IP address or DNS name that the caller's proxy dials\
.",$ref:"#/$defs/Address"},port:{$ref:"#/$defs/Port"},weight:{description:"Share relative to the other endpoints of the same priority; 0 gets no traffic. Defaul\
t: 1.",type:"integer",minimum:0,maximum:1e6},priority:{description:"0 is used first; a higher tier only while the lower ones have no endpoint. Default: 0.",type:"\
integer",minimum:0,maximum:100},cluster:{$ref:"#/$defs/Label"},locality:{$ref:"#/$defs/Locality"},pathPrefix:{description:"HTTP: written before the path of ever\
y request that goes to this endpoint, as the entrance of another cluster wants it. Default: nothing.",$ref:"#/$defs/PathText"},transport:{description:"mtls (def\
ault): a sidecar answers with a mesh certificate. plain: no TLS, for endpoints outside the mesh.",enum:["mtls","plain"]},origin:{$ref:"#/$defs/Origin"}}},RouteGroup:{
description:"A named description of traffic. It does nothing by itself: access policies and splits refer to it.",type:"object",additionalProperties:!1,required:[
"id"],properties:{id:{description:"namespace/name; HTTP and TCP groups have separate names.",$ref:"#/$defs/ObjectId"},http:{description:"HTTP matches; any of th\
em (OR).",type:"array",minItems:1,items:{$ref:"#/$defs/HttpMatch"}},tcp:{$ref:"#/$defs/TcpMatch"},origin:{$ref:"#/$defs/Origin"}},oneOf:[{required:["http"]},{required:[
"tcp"]}]},HttpMatch:{description:"Requests that satisfy every given part (AND). Nothing given: every request.",type:"object",additionalProperties:!1,properties:{
name:{type:"string",minLength:1,maxLength:253},path:{$ref:"#/$defs/PathMatch"},methods:{description:"HTTP methods, case-sensitive; absent, empty or * means ever\
y method.",type:"array",items:{description:"An HTTP method, in capital letters.",type:"string",minLength:1,maxLength:64,pattern:"^([A-Za-z0-9!#$%&'+.^_`|~-]+|\\*\
)$"}},headers:{description:"All of them must hold.",type:"array",items:{$ref:"#/$defs/HeaderMatch"}},query:{description:"All of them must hold.",type:"array",items:{
$ref:"#/$defs/QueryMatch"}},origin:{$ref:"#/$defs/Origin"}}},PathMatch:{description:"Compared with the normalised path, without query and fragment.",type:"objec\
t",additionalProperties:!1,minProperties:1,maxProperties:1,properties:{exact:{$ref:"#/$defs/PathText"},prefix:{description:"Whole segments: /pub matches /pub an\
d /pub/x, not /public.",$ref:"#/$defs/PathText"},regex:{$ref:"#/$defs/Regex"}}},HeaderMatch:{description:"An absent header never satisfies exact or regex.",type:"\
object",additionalProperties:!1,required:["name"],properties:{name:{description:"Compared case-insensitively.",type:"string",minLength:1,maxLength:256,pattern:"\
^[A-Za-z0-9!#$%&'*+.^_`|~-]+$"},exact:{type:"string",maxLength:4096},regex:{description:"Anchored at both ends.",$ref:"#/$defs/Regex"},present:{description:"tru\
e: the header is there. false: it is not.",type:"boolean"},origin:{$ref:"#/$defs/Origin"}},oneOf:[{required:["exact"]},{required:["regex"]},{required:["present"]}]},
QueryMatch:{description:"Compared with the first value of the parameter, percent-decoded.",type:"object",additionalProperties:!1,required:["name"],properties:{name:{
type:"string",minLength:1,maxLength:256},exact:{type:"string",maxLength:4096},regex:{description:"Anchored at both ends.",$ref:"#/$defs/Regex"},origin:{$ref:"#/\
$defs/Origin"}},oneOf:[{required:["exact"]},{required:["regex"]}]},TcpMatch:{type:"object",additionalProperties:!1,properties:{ports:{description:"Ports of the \
workload (targetPort); absent or empty means every port.",type:"array",items:{$ref:"#/$defs/Port"}}}},AccessPolicy:{description:"Lets callers reach a destinatio\
n. Policies only add up; there is no deny.",type:"object",additionalProperties:!1,required:["id","destination","sources"],properties:{id:{$ref:"#/$defs/ObjectId"},
destination:{$ref:"#/$defs/AccessDestination"},sources:{type:"array",minItems:1,items:{$ref:"#/$defs/AccessSource"}},rules:{description:"HTTP and TCP route grou\
ps: AND between the kinds, OR inside a kind. Absent or empty: all traffic.",type:"array",items:{$ref:"#/$defs/AccessRule"}},origin:{$ref:"#/$defs/Origin"}}},AccessDestination:{
description:"An identity (all its workloads) or a service; port narrows it to one workload port.",type:"object",additionalProperties:!1,properties:{identity:{$ref:"\
#/$defs/ObjectId"},service:{$ref:"#/$defs/ObjectId"},port:{$ref:"#/$defs/Port"},origin:{$ref:"#/$defs/Origin"}},oneOf:[{required:["identity"]},{required:["servi\
ce"]}]},AccessSource:{description:"A caller: an identity, or a group (authenticated: whoever has a certificate of the mesh CA; any: whoever gets a connection).",
type:"object",additionalProperties:!1,properties:{identity:{$ref:"#/$defs/ObjectId"},group:{enum:["any","authenticated"]},origin:{$ref:"#/$defs/Origin"}},oneOf:[
{required:["identity"]},{required:["group"]}]},AccessRule:{type:"object",additionalProperties:!1,required:["routeGroup","kind"],properties:{kind:{enum:["http","\
tcp"]},routeGroup:{$ref:"#/$defs/ObjectId"},matches:{description:"Names of matches in the group. Absent or empty: all of them.",type:"array",items:{type:"string",
minLength:1,maxLength:253}},origin:{$ref:"#/$defs/Origin"}}},Split:{description:"Divides the traffic of one service (the apex) among backend services of its nam\
espace.",type:"object",additionalProperties:!1,required:["id","service","backends"],properties:{id:{$ref:"#/$defs/ObjectId"},service:{description:"The apex.",$ref:"\
#/$defs/ObjectId"},matches:{description:"HTTP route groups whose requests are split; all others go to the apex itself. Absent or empty: everything is split.",type:"\
array",items:{$ref:"#/$defs/RouteGroupRef"}},backends:{type:"array",items:{$ref:"#/$defs/SplitBackend"}},origin:{$ref:"#/$defs/Origin"}}},RouteGroupRef:{type:"o\
bject",additionalProperties:!1,required:["routeGroup"],properties:{routeGroup:{$ref:"#/$defs/ObjectId"},origin:{$ref:"#/$defs/Origin"}}},SplitBackend:{type:"obj\
ect",additionalProperties:!1,required:["service","weight"],properties:{service:{$ref:"#/$defs/ObjectId"},weight:{description:"Share relative to the other backen\
ds; 0 gets no traffic.",type:"integer",minimum:0,maximum:1e9},origin:{$ref:"#/$defs/Origin"}}},TrafficPolicy:{description:"How traffic to a destination is limit\
ed, repeated, balanced or changed. For one knob of one request the nearest target wins: route, then port, then service; and a policy for some callers wins over \
one for all. Two that are equally near and touch the same knob are an error.",type:"object",additionalProperties:!1,required:["id","target"],minProperties:3,properties:{
id:{$ref:"#/$defs/ObjectId"},target:{$ref:"#/$defs/PolicyTarget"},callers:{description:"Identities whose traffic it is about. Absent: everyone's.",type:"array",
minItems:1,items:{$ref:"#/$defs/ObjectId"}},rateLimits:{description:"Kept by the destination's proxy.",type:"array",minItems:1,items:{$ref:"#/$defs/RateLimit"}},
cors:{$ref:"#/$defs/Cors"},bandwidth:{$ref:"#/$defs/Bandwidth"},faultInjection:{$ref:"#/$defs/FaultInjection"},redirect:{$ref:"#/$defs/Redirect"},rewrite:{$ref:"\
#/$defs/Rewrite"},headers:{$ref:"#/$defs/HeaderOperations"},mirror:{$ref:"#/$defs/Mirror"},circuitBreaker:{$ref:"#/$defs/CircuitBreaker"},timeouts:{$ref:"#/$def\
s/TrafficTimeouts"},retry:{$ref:"#/$defs/Retry"},fallback:{$ref:"#/$defs/Fallback"},connectionLimits:{$ref:"#/$defs/ConnectionLimits"},loadBalancing:{$ref:"#/$d\
efs/LoadBalancing"},outlierDetection:{$ref:"#/$defs/OutlierDetection"},healthCheck:{$ref:"#/$defs/HealthCheck"},origin:{$ref:"#/$defs/Origin"}}},PolicyTarget:{description:"\
A service; port narrows it to one of its ports, route to the requests that an HTTP route group describes. connectionLimits, loadBalancing, outlierDetection and \
healthCheck belong to endpoints and take no route.",type:"object",additionalProperties:!1,required:["service"],properties:{service:{$ref:"#/$defs/ObjectId"},port:{
description:"As callers dial it.",$ref:"#/$defs/Port"},route:{$ref:"#/$defs/PolicyRoute"},origin:{$ref:"#/$defs/Origin"}}},PolicyRoute:{type:"object",additionalProperties:!1,
required:["routeGroup"],properties:{routeGroup:{$ref:"#/$defs/ObjectId"},matches:{description:"Names of matches in the group. Absent or empty: all of them.",type:"\
array",items:{type:"string",minLength:1,maxLength:253}},origin:{$ref:"#/$defs/Origin"}}},RateLimit:{description:"A token bucket: requests tokens per unit come i\
n smoothly, burst is how many it holds. One budget for each proxy process, however many threads it has. A route's limits replace those of its service.",type:"ob\
ject",additionalProperties:!1,required:["requests","unit"],properties:{level:{description:"request (default): HTTP requests. connection: accepted connections, f\
or every protocol; takes no route, no header and no cookie.",enum:["request","connection"]},requests:{description:"Tokens per unit.",type:"integer",minimum:1,maximum:1e9},
unit:{enum:["second","minute","hour"]},burst:{description:"Default: requests.",type:"integer",minimum:1,maximum:1e9},key:{description:"What has a bucket of its \
own. Default: the whole instance.",$ref:"#/$defs/TrafficKey"},maxKeys:{description:"Buckets kept; the one used longest ago is forgotten first. Default: 10000.",
type:"integer",minimum:1,maximum:1e6},combine:{description:"replace (default): limits of a nearer target stand in for those of this one. all: this one counts as\
 well.",enum:["replace","all"]},reply:{description:"Default: 429 and nothing else. retry-after is always set.",$ref:"#/$defs/StaticReply"},origin:{$ref:"#/$defs\
/Origin"}}},TrafficKey:{description:"A property of the caller or the request. A request that lacks the header or cookie shares one bucket or place with all othe\
rs that lack it.",type:"object",additionalProperties:!1,minProperties:1,maxProperties:1,properties:{source:{enum:["instance","identity","ip"]},header:{$ref:"#/$\
defs/HeaderName"},cookie:{$ref:"#/$defs/CookieName"}}},StaticReply:{type:"object",additionalProperties:!1,properties:{status:{type:"integer",minimum:200,maximum:599},
headers:{type:"array",items:{$ref:"#/$defs/HeaderValue"}},body:{description:"Default: empty.",type:"string",maxLength:65536}}},HeaderValue:{type:"object",additionalProperties:!1,
required:["name","value"],properties:{name:{$ref:"#/$defs/HeaderName"},value:{description:"One line.",type:"string",maxLength:4096,pattern:"^[\\t\\x20-\\x7e\\x80-\\x\
ff]*$"}}},Cors:{description:"Answered by the destination's proxy. A preflight request of an origin in the list is answered without asking the application and wi\
thout a policy that allows OPTIONS.",type:"object",additionalProperties:!1,required:["origins"],properties:{origins:{description:"Exact origins (https://shop.ex\
ample), https://*.example for its subdomains, or * for all.",type:"array",minItems:1,items:{description:"An origin such as https://shop.example, https://*.examp\
le, or *.",type:"string",maxLength:512,pattern:"^(\\*|https?://(\\*\\.)?[A-Za-z0-9]([-A-Za-z0-9.]*[A-Za-z0-9])?(:[0-9]{1,5})?)$"}},methods:{description:"Default\
: GET, HEAD, POST.",type:"array",items:{description:"An HTTP method, in capital letters or *.",type:"string",pattern:"^([A-Z]+|\\*)$"}},headers:{description:"Re\
quest headers that scripts may set. Default: none beyond the safe ones.",type:"array",items:{description:"An HTTP header name or *.",type:"string",pattern:"^([A\
-Za-z0-9!#$%&'+.^_`|~-]+|\\*)$"}},exposeHeaders:{type:"array",items:{$ref:"#/$defs/HeaderName"}},credentials:{description:"Default: false. Not together with ori\
gin *.",type:"boolean"},maxAge:{description:"How long a preflight answer holds. Default: 5s.",$ref:"#/$defs/Duration"}}},Bandwidth:{description:"Bytes per secon\
d, kept by the destination's proxy; more than that waits.",type:"object",additionalProperties:!1,minProperties:1,properties:{upload:{description:"Toward the des\
tination.",type:"integer",minimum:1024,maximum:1e12},download:{description:"From the destination.",type:"integer",minimum:1024,maximum:1e12},per:{description:"W\
ho shares it. connection (default); route: all requests of the target; identity: all of one caller's.",enum:["connection","route","identity"]}}},FaultInjection:{
description:"Made by the caller's proxy, before anything else. Percentages are of requests.",type:"object",additionalProperties:!1,minProperties:1,properties:{delay:{
type:"object",additionalProperties:!1,required:["percent","time"],properties:{percent:{$ref:"#/$defs/Percent"},time:{$ref:"#/$defs/Duration"},maxTime:{description:"\
Evenly spread between time and this. Default: time.",$ref:"#/$defs/Duration"}}},abort:{type:"object",additionalProperties:!1,required:["percent","status"],properties:{
percent:{$ref:"#/$defs/Percent"},status:{type:"integer",minimum:200,maximum:599},grpcStatus:{description:"For gRPC. Default: 14.",type:"integer",minimum:1,maximum:16}}}}},
Redirect:{description:"Answered by the caller's proxy. What is not given stays as the request has it; a scheme without a port means the scheme's usual port.",type:"\
object",additionalProperties:!1,minProperties:1,properties:{scheme:{enum:["http","https"]},host:{$ref:"#/$defs/DomainName"},port:{$ref:"#/$defs/Port"},path:{$ref:"\
#/$defs/PathChange"},status:{description:"Default: 302.",enum:[301,302,303,307,308]}}},Rewrite:{description:"Done by the caller's proxy after the route is chose\
n; the destination's proxy judges the new path and host.",type:"object",additionalProperties:!1,minProperties:1,properties:{path:{$ref:"#/$defs/PathChange"},host:{
$ref:"#/$defs/DomainName"}}},PathChange:{description:"full: the whole path. prefix: what the route's prefix or exact match covered. regex with replacement: ever\
y match in the path; $1 \u2026 $9 are its groups. The query stays. A request for which the result is no path in normal form gets 400.",type:"object",additionalProperties:!1,
minProperties:1,properties:{full:{$ref:"#/$defs/PathText"},prefix:{$ref:"#/$defs/PathText"},regex:{$ref:"#/$defs/Regex"},replacement:{description:"Part of a pat\
h; no blanks, no ?, # or \\.",type:"string",maxLength:4096,pattern:"^[^?#\\\\\\x00-\\x20]*$"}},oneOf:[{required:["full"]},{required:["prefix"]},{required:["rege\
x","replacement"]}]},HeaderOperations:{description:"Done by the caller's proxy. remove, then set, then add. Host, and headers that carry identity, framing or th\
e protocol, cannot be touched.",type:"object",additionalProperties:!1,minProperties:1,properties:{request:{$ref:"#/$defs/HeaderChange"},response:{$ref:"#/$defs/\
HeaderChange"}}},HeaderChange:{type:"object",additionalProperties:!1,minProperties:1,properties:{set:{type:"array",items:{$ref:"#/$defs/HeaderValue"}},add:{description:"\
Appended to a value that is there, after a comma; set-cookie becomes another line, cookie another pair.",type:"array",items:{$ref:"#/$defs/HeaderValue"}},remove:{
type:"array",items:{$ref:"#/$defs/HeaderName"}}}},Mirror:{description:"A copy of the request to another service; its answer is thrown away, and the original nev\
er waits for it.",type:"object",additionalProperties:!1,required:["service"],properties:{service:{$ref:"#/$defs/ObjectId"},port:{description:"Default: the port \
that the request is for, or the service's only one.",$ref:"#/$defs/Port"},percent:{description:"Default: 100.",$ref:"#/$defs/Percent"},maxBodyBytes:{description:"\
Requests with more are not mirrored. Default: 65536.",type:"integer",minimum:0,maximum:1073741824}}},CircuitBreaker:{description:"Kept by the caller's proxy. Op\
ens when a condition holds within the sliding window; ratios count only past minRequests. Then probes requests are let through: all must succeed for it to close\
.",type:"object",additionalProperties:!1,properties:{scope:{description:"service (default), or one for each endpoint.",enum:["service","endpoint"]},window:{description:"\
Default: 30s.",$ref:"#/$defs/Duration"},minRequests:{description:"Default: 20.",type:"integer",minimum:1,maximum:1e6},errorRatio:{description:"Part of all reque\
sts, above 0, at most 1. An error: status 500 and above, gRPC status 2, 4, 13, 14 or 15, or no answer.",type:"number",exclusiveMinimum:0,maximum:1},errorCount:{
type:"integer",minimum:1,maximum:1e6},slowAfter:{description:"An answer whose head takes longer is slow. Default: 5s.",$ref:"#/$defs/Duration"},slowRatio:{type:"\
number",exclusiveMinimum:0,maximum:1},slowCount:{type:"integer",minimum:1,maximum:1e6},openFor:{description:"Default: 30s.",$ref:"#/$defs/Duration"},probes:{description:"\
Default: 1.",type:"integer",minimum:1,maximum:1e3},reply:{description:"While open. Default: 503 and nothing else; a fallback of the same target comes first.",$ref:"\
#/$defs/StaticReply"}},anyOf:[{required:["errorRatio"]},{required:["errorCount"]},{required:["slowRatio"]},{required:["slowCount"]}]},TrafficTimeouts:{description:"\
Kept by the caller's proxy. Passed: 504.",type:"object",additionalProperties:!1,minProperties:1,properties:{connect:{description:"Default: the proxy's. Takes no\
 route.",$ref:"#/$defs/Duration"},perTry:{description:"Until the head of an answer, for each try. Default: none.",$ref:"#/$defs/Duration"},request:{description:"\
Until the head of the answer that the caller gets, all tries and waits between them included. Default: none.",$ref:"#/$defs/Duration"},idle:{description:"Withou\
t a byte in either direction. Default: the proxy's. Takes no route.",$ref:"#/$defs/Duration"}}},Retry:{description:"Done by the caller's proxy, on another endpo\
int than the last where there is one; decided on the head of the answer, so bodies stream through untouched.",type:"object",additionalProperties:!1,required:["a\
ttempts"],properties:{attempts:{description:"Tries after the first.",type:"integer",minimum:1,maximum:10},on:{description:"connect-failure, reset, timeout, 5xx,\
 gateway-error (502, 503, 504), retriable-4xx (409), or statuses such as 429 or 50x. Default: connect-failure, reset, gateway-error, timeout.",type:"array",minItems:1,
items:{description:"connect-failure, reset, timeout, 5xx, gateway-error, retriable-4xx, or a status such as 429 or 50x.",type:"string",pattern:"^(connect-failur\
e|reset|timeout|5xx|gateway-error|retriable-4xx|[45][0-9x][0-9x])$"}},methods:{description:"Default: GET, HEAD, OPTIONS, TRACE, PUT, DELETE.",type:"array",minItems:1,
items:{description:"An HTTP method, in capital letters.",type:"string",pattern:"^[A-Z]+$"}},backoff:{type:"object",additionalProperties:!1,properties:{base:{description:"\
Before the second try; doubles with each, and a random part of it is waited. Default: 25ms.",$ref:"#/$defs/Duration"},max:{description:"Default: 250ms.",$ref:"#\
/$defs/Duration"}}},budget:{description:"Most retries, as a part of requests in the last ten seconds.",type:"object",additionalProperties:!1,properties:{percent:{
description:"Default: 20.",$ref:"#/$defs/Percent"},minPerSecond:{description:"Always allowed. Default: 3.",type:"integer",minimum:0,maximum:1e6}}},maxBodyBytes:{
description:"Requests with a larger body, or one of unknown length, are not repeated. Default: 65536.",type:"integer",minimum:0,maximum:16777216}}},Fallback:{description:"\
What callers get in place of a refusal of their own proxy.",type:"object",additionalProperties:!1,required:["on"],properties:{on:{description:"open: the circuit\
 breaker is open. empty: no endpoint is left. limit: past connectionLimits.",type:"array",minItems:1,items:{enum:["open","empty","limit"]}},service:{description:"\
Goes there instead.",$ref:"#/$defs/ObjectId"},port:{description:"Default: the port that the request is for, or the service's only one.",$ref:"#/$defs/Port"},reply:{
$ref:"#/$defs/StaticReply"}},oneOf:[{required:["service"]},{required:["reply"]}]},ConnectionLimits:{description:"For each caller's proxy toward one service port\
. Past them: 503, or a closed connection.",type:"object",additionalProperties:!1,minProperties:1,properties:{connections:{description:"TCP connections, or HTTP/\
1.1 requests at a time.",type:"integer",minimum:1,maximum:1e6},requests:{description:"HTTP requests under way.",type:"integer",minimum:1,maximum:1e6},pending:{description:"\
Requests past the limit that wait for room, at most as long as a connection may take (timeouts.connect), instead of being refused at once. Default: 0.",type:"in\
teger",minimum:0,maximum:1e6}}},LoadBalancing:{description:"Which endpoint of a service port takes a request.",type:"object",additionalProperties:!1,properties:{
algorithm:{description:"Default: round-robin.",enum:["round-robin","least-request","consistent-hash"]},hashOn:{description:"For consistent-hash.",$ref:"#/$defs/\
TrafficKey"},stickyCookie:{description:"Sends later requests of a client to the endpoint of its first one, while that is healthy.",type:"object",additionalProperties:!1,
required:["name"],properties:{name:{$ref:"#/$defs/CookieName"},maxAge:{description:"Default: a session cookie.",$ref:"#/$defs/Duration"}}},locality:{description:"\
none (default): endpoints' own priorities alone. failover: within one priority first the caller's zone, then its region, then its cluster, then others. cluster:\
 the same without zones and regions. A tier takes traffic only while those before it have no healthy endpoint.",enum:["none","cluster","failover"]},clusters:{description:"\
Order in which other clusters take over, with locality failover or cluster. Default: by name.",type:"array",items:{$ref:"#/$defs/Label"}},overflowThreshold:{description:"\
Percentage of a tier's endpoints below which the next one helps out. Default: 0, only when none is left.",$ref:"#/$defs/Percent"}}},OutlierDetection:{description:"\
Takes an endpoint out for a while after failures in a row: status 500 and above, no connection, no answer.",type:"object",additionalProperties:!1,properties:{consecutiveFailures:{
description:"Default: 5.",type:"integer",minimum:1,maximum:1e6},ejectFor:{description:"Times the number of ejections so far. Default: 30s.",$ref:"#/$defs/Durati\
on"},maxEjectFor:{description:"Default: 5m.",$ref:"#/$defs/Duration"},maxEjectedPercent:{description:"Of a service port's endpoints. Default: 50.",$ref:"#/$defs\
/Percent"}}},HealthCheck:{description:"Asks each endpoint on an interval; one checker for each proxy process. Until the first answers an endpoint counts as heal\
thy.",type:"object",additionalProperties:!1,properties:{http:{description:"Absent: whether a connection opens.",type:"object",additionalProperties:!1,properties:{
path:{description:"Default: /.",$ref:"#/$defs/PathText"},host:{description:"Default: the service's.",$ref:"#/$defs/DomainName"},statuses:{description:"Default: \
200 to 399.",type:"array",minItems:1,items:{type:"integer",minimum:100,maximum:599}}}},interval:{description:"Default: 10s.",$ref:"#/$defs/Duration"},timeout:{description:"\
Default: 3s.",$ref:"#/$defs/Duration"},unhealthyAfter:{description:"Failures in a row. Default: 3.",type:"integer",minimum:1,maximum:100},healthyAfter:{description:"\
Successes in a row. Default: 2.",type:"integer",minimum:1,maximum:100}}},Percent:{type:"number",minimum:0,maximum:100},HeaderName:{description:"An HTTP header n\
ame.",type:"string",minLength:1,maxLength:256,pattern:"^[A-Za-z0-9!#$%&'*+.^_`|~-]+$"},CookieName:{description:"A cookie name.",type:"string",minLength:1,maxLength:256,
pattern:"^[A-Za-z0-9!#$%&'*+.^_`|~-]+$"},MqttPolicy:{description:"What MQTT clients of a service may do, and how their sessions are carried. It narrows what acc\
ess policies allow, which say who may connect at all. An absent section has no effect. A port can have each section once, except topics and websocket, which add\
 up.",type:"object",additionalProperties:!1,required:["id","service"],properties:{id:{$ref:"#/$defs/ObjectId"},service:{description:"The service whose ports of \
protocol mqtt the policy is about.",$ref:"#/$defs/ObjectId"},port:{description:"Only this port of the service. Default: all its mqtt ports.",$ref:"#/$defs/Port"},
authentication:{$ref:"#/$defs/MqttAuthentication"},connect:{description:"The first rule that applies to the client decides. A client to which no rule applies is\
 refused. Absent: every client may connect.",type:"array",items:{$ref:"#/$defs/MqttConnectRule"}},topics:{description:"What clients may publish and subscribe to\
. Rules add up; there is no deny. Absent: everything.",type:"array",items:{$ref:"#/$defs/MqttTopicRule"}},deliveries:{description:"check (default): what the bro\
ker sends to a client must be something that the client may subscribe to, also in sessions that the broker kept. trust: it is not checked.",enum:["check","trust"]},
onDeny:{$ref:"#/$defs/MqttOnDeny"},limits:{$ref:"#/$defs/MqttLimits"},rewrite:{description:"The first rule that covers a topic changes it, in both directions. A\
ccess is checked with the name that the client uses.",type:"array",items:{$ref:"#/$defs/MqttRewrite"}},routing:{$ref:"#/$defs/MqttRouting"},health:{$ref:"#/$def\
s/MqttHealth"},websocket:{$ref:"#/$defs/MqttWebSocket"},tunnel:{description:"true: the sessions of one proxy share an HTTP/2 connection to each mtls endpoint, f\
or narrow links. Default: false.",type:"boolean"},origin:{$ref:"#/$defs/Origin"}}},MqttAuthentication:{description:"Who a client is. Its certificate says so; wi\
thout one, its user name and password, or its token; otherwise it is anonymous.",type:"object",additionalProperties:!1,properties:{credentials:{description:"If \
given, every user name that a client sends is checked, whether the client has a certificate or not.",type:"array",items:{$ref:"#/$defs/MqttCredential"}},required:{
description:"without-certificate (default): only clients without a certificate need credentials. always: a client with a certificate needs them as well.",enum:[
"without-certificate","always"]},anonymous:{description:"true: clients with neither certificate nor credentials may connect. Default: false.",type:"boolean"},forward:{
description:"keep (default): the broker gets user name and password as the client sent them. strip: it gets neither.",enum:["keep","strip"]},origin:{$ref:"#/$de\
fs/Origin"}}},MqttCredential:{description:"A user name, and the hash of a password or of a token. Passwords and tokens themselves are never part of the model.",
type:"object",additionalProperties:!1,required:["username"],properties:{username:{$ref:"#/$defs/MqttName"},passwordHash:{description:"PBKDF2, as written by mosq\
uitto_passwd ($7$iterations$salt$hash) or passlib ($pbkdf2-sha256$\u2026, $pbkdf2-sha512$\u2026).",type:"string",maxLength:512,pattern:"^\\$(7|pbkdf2-sha256|pbkd\
f2-sha512)\\$[0-9]{1,7}\\$[A-Za-z0-9+/.]+={0,2}\\$[A-Za-z0-9+/.]+={0,2}$"},tokenHash:{description:"sha256: and 64 hexadecimal digits: the hash of a random token\
, which the client sends as its password, with this user name or none.",type:"string",pattern:"^sha256:[0-9a-f]{64}$"},identity:{description:"The identity of wh\
oever has the credential. Default: none; {identity} is then the user name.",$ref:"#/$defs/ObjectId"},origin:{$ref:"#/$defs/Origin"}},oneOf:[{required:["password\
Hash"]},{required:["tokenHash"]}]},MqttClient:{description:"Clients for which every given part holds (AND).",type:"object",additionalProperties:!1,properties:{identity:{
$ref:"#/$defs/ObjectId"},group:{description:"How the client is authenticated. any; certificate: by mutual TLS; credentials: by user name or token; authenticated\
: by either; anonymous: by neither.",enum:["any","certificate","credentials","authenticated","anonymous"]},username:{$ref:"#/$defs/MqttText"},clientId:{$ref:"#/\
$defs/MqttText"},origin:{$ref:"#/$defs/Origin"}},anyOf:[{required:["identity"]},{required:["group"]},{required:["username"]},{required:["clientId"]}]},MqttText:{
description:"A name that the client chooses.",type:"object",additionalProperties:!1,minProperties:1,maxProperties:1,properties:{exact:{$ref:"#/$defs/MqttName"},
prefix:{$ref:"#/$defs/MqttName"},regex:{description:"Anchored at both ends.",$ref:"#/$defs/Regex"}}},MqttClientId:{description:"Client ids that a client may use\
. {identity} and {username} in exact and prefix stand for the client's own.",type:"object",additionalProperties:!1,properties:{exact:{description:"An empty text\
: the client may let the broker choose its id.",type:"string",maxLength:4096},prefix:{$ref:"#/$defs/MqttName"},regex:{description:"Anchored at both ends. {ident\
ity} is not replaced here.",$ref:"#/$defs/Regex"},origin:{$ref:"#/$defs/Origin"}},oneOf:[{required:["exact"]},{required:["prefix"]},{required:["regex"]}]},MqttConnectRule:{
description:"How some clients may connect. Everything that is given must hold.",type:"object",additionalProperties:!1,properties:{name:{description:"Part of rul\
e ids. Default: its place in the list.",$ref:"#/$defs/Label"},clients:{description:"The clients to which the rule applies; any of them (OR). Default: every clie\
nt.",type:"array",minItems:1,items:{$ref:"#/$defs/MqttClient"}},clientIds:{description:"Any of them (OR). Default: every client id.",type:"array",minItems:1,items:{
$ref:"#/$defs/MqttClientId"}},versions:{description:"Protocol versions: 3.1.1 and 5. Default: both.",type:"array",minItems:1,items:{enum:["3.1.1","5",5]}},keepAlive:{
$ref:"#/$defs/MqttKeepAlive"},will:{description:"allow (default): the client may set a will, on topics that it may publish to. deny: no will.",enum:["allow","de\
ny"]},cleanStart:{description:"client (default): as the client asks. force: always a new session.",enum:["client","force"]},maxPacketBytes:{description:"Largest\
 packet that the client may send, in bytes. Default: what MQTT allows.",type:"integer",minimum:128,maximum:268435460},origin:{$ref:"#/$defs/Origin"}}},MqttKeepAlive:{
description:"Bounds for the keep-alive that a client announces. 0 means no keep-alive, and counts as above every bound.",type:"object",additionalProperties:!1,properties:{
min:{description:"Whole seconds. Default: 0s.",$ref:"#/$defs/Duration"},max:{description:"Whole seconds. Default: no bound.",$ref:"#/$defs/Duration"},origin:{$ref:"\
#/$defs/Origin"}}},MqttTopicRule:{description:"Topics for some clients. {identity}, {clientId} and {username} stand for the client's own. A filter gives nothing\
 to a client that has no such name, or whose name contains +, # or /, or begins with $.",type:"object",additionalProperties:!1,properties:{name:{description:"Pa\
rt of rule ids. Default: its place in the list.",$ref:"#/$defs/Label"},clients:{description:"Any of them (OR). Default: every client.",type:"array",minItems:1,items:{
$ref:"#/$defs/MqttClient"}},publish:{description:"Topic filters. Default: none.",type:"array",items:{$ref:"#/$defs/TopicFilter"}},subscribe:{description:"Topic \
filters. Every topic that a subscription can match must be matched by one of them. Default: none.",type:"array",items:{$ref:"#/$defs/TopicFilter"}},origin:{$ref:"\
#/$defs/Origin"}}},MqttOnDeny:{description:"What happens on a denied PUBLISH of QoS 1 or 2. One of QoS 0 is dropped.",type:"object",additionalProperties:!1,properties:{
mqtt3:{description:"disconnect (default): the connection is closed. drop: the publish is acknowledged and dropped, so that the client does not send it again and\
 again.",enum:["drop","disconnect"]},mqtt5:{description:"drop (default): the publish is answered with reason 0x87. disconnect: DISCONNECT 0x87.",enum:["drop","d\
isconnect"]},origin:{$ref:"#/$defs/Origin"}}},MqttLimits:{description:"Limits on what clients send, for each proxy of the service.",type:"object",additionalProperties:!1,
properties:{connections:{description:"Numbers of sessions that may be open at the same time.",type:"array",items:{$ref:"#/$defs/MqttConnectionLimit"}},rates:{description:"\
Every rate that applies to a packet must allow it.",type:"array",items:{$ref:"#/$defs/MqttRateLimit"}},overLimit:{$ref:"#/$defs/MqttOverLimit"},maxPayloadBytes:{
description:"Largest payload of a PUBLISH and of a will, in bytes. Default: what MQTT allows.",type:"integer",minimum:0,maximum:268435455},maxQos:{description:"\
Highest QoS of publishes. The QoS of subscriptions is lowered to it. Default: 2.",type:"integer",minimum:0,maximum:2},retain:{description:"allow (default). stri\
p: the retain flag is removed. deny: a retained publish is treated as one that is not allowed.",enum:["allow","strip","deny"]},controlPacketBytes:{description:"\
Largest packet other than PUBLISH, in bytes; it applies to CONNECT as well. Default: 262144.",type:"integer",minimum:1024,maximum:16777216},connectWithin:{description:"\
Time for a new connection to send its CONNECT. Default: 10s.",$ref:"#/$defs/Duration"},origin:{$ref:"#/$defs/Origin"}}},MqttConnectionLimit:{type:"object",additionalProperties:!1,
required:["max"],properties:{name:{description:"Part of the rule id, and of the key under which the limit's state is kept. Default: made from key.",$ref:"#/$def\
s/Label"},key:{$ref:"#/$defs/MqttLimitKey"},max:{type:"integer",minimum:1,maximum:1e7},maxKeys:{description:"Has no effect: only keys that have sessions are rem\
embered.",type:"integer",minimum:1,maximum:1e6},origin:{$ref:"#/$defs/Origin"}}},MqttRateLimit:{description:"A token bucket: amount tokens in each period (per),\
 refilled smoothly.",type:"object",additionalProperties:!1,required:["of","amount"],properties:{name:{description:"Part of the rule id, and of the key under whi\
ch the limit's state is kept. Default: made from of and key.",$ref:"#/$defs/Label"},of:{description:"connects: CONNECT packets. publishes: PUBLISH packets. byte\
s: bytes of PUBLISH packets.",enum:["connects","publishes","bytes"]},key:{$ref:"#/$defs/MqttLimitKey"},topics:{description:"Topic filters. Only publishes to top\
ics that they match count. Default: all.",type:"array",minItems:1,items:{$ref:"#/$defs/TopicFilter"}},amount:{type:"integer",minimum:1,maximum:1e10},per:{description:"\
Default: 1s.",$ref:"#/$defs/Duration"},burst:{description:"The size of the bucket: how much may come at once. Default: amount.",type:"integer",minimum:1,maximum:1e10},
maxKeys:{$ref:"#/$defs/MaxKeys"},origin:{$ref:"#/$defs/Origin"}}},MqttOverLimit:{description:"What happens to a publish over a rate. A CONNECT over a rate is re\
fused.",type:"object",additionalProperties:!1,properties:{mqtt3:{description:"delay (default): the proxy stops reading from the client until the rate allows the\
 publish. disconnect: the connection is closed.",enum:["delay","disconnect"]},mqtt5:{description:"reject (default): a publish of QoS 1 or 2 is answered with rea\
son 0x97, one of QoS 0 is dropped. delay: as for mqtt3. disconnect: DISCONNECT 0x96.",enum:["reject","delay","disconnect"]},origin:{$ref:"#/$defs/Origin"}}},MqttRewrite:{
description:"Another name for topics at the broker, given by a prefix of whole levels or by two templates. {identity}, {clientId} and {username} stand for the c\
lient's own; any other {name} stands for one level, and # at the end of both templates for the rest.",type:"object",additionalProperties:!1,properties:{name:{description:"\
Part of rule ids. Default: its place in the list.",$ref:"#/$defs/Label"},clients:{description:"Any of them (OR). Default: every client.",type:"array",minItems:1,
items:{$ref:"#/$defs/MqttClient"}},prefix:{$ref:"#/$defs/MqttPrefix"},client:{description:"Template of the client's name.",$ref:"#/$defs/TopicFilter"},broker:{description:"\
Template of the broker's name, with the same variables as the client's.",$ref:"#/$defs/TopicFilter"},origin:{$ref:"#/$defs/Origin"}},oneOf:[{required:["prefix"]},
{required:["client","broker"]}]},MqttPrefix:{description:"Whole levels at the beginning of a topic.",type:"object",additionalProperties:!1,properties:{strip:{description:"\
Removed from topics that begin with it. Other topics are not covered by the rule. Default: nothing.",$ref:"#/$defs/TopicFilter"},add:{description:"Put in front \
of what is left. Default: nothing.",$ref:"#/$defs/TopicFilter"},origin:{$ref:"#/$defs/Origin"}},anyOf:[{required:["strip"]},{required:["add"]}]},MqttRouting:{description:"\
Which broker a session goes to. Splits and endpoint weights give each broker its share; this decides how the broker for a session is chosen.",type:"object",additionalProperties:!1,
properties:{hash:{description:"Consistent hash: the same client gets the same broker as long as the brokers stay the same. identity is that of the caller's prox\
y. Default: by weight.",enum:["clientId","identity","username"]},sticky:{description:"true: a client id that comes back gets the broker that it had before. Defa\
ult: false.",type:"boolean"},maxKeys:{description:"Largest number of client ids remembered for sticky. Default: 10000.",type:"integer",minimum:1,maximum:1e6},publishes:{
description:"Publishes that go to another service's broker instead. The first route that matches decides.",type:"array",items:{$ref:"#/$defs/MqttTopicRoute"}},origin:{
$ref:"#/$defs/Origin"}}},MqttTopicRoute:{type:"object",additionalProperties:!1,required:["topics","service"],properties:{name:{description:"Part of rule ids. De\
fault: its place in the list.",$ref:"#/$defs/Label"},topics:{description:"Topic filters; any of them (OR).",type:"array",minItems:1,items:{$ref:"#/$defs/TopicFi\
lter"}},service:{$ref:"#/$defs/ObjectId"},port:{description:"Its port. Default: its only mqtt port.",$ref:"#/$defs/Port"},origin:{$ref:"#/$defs/Origin"}}},MqttHealth:{
description:"Callers' proxies check each broker with CONNECT and PINGREQ. A broker that fails gets no new sessions while another one is healthy.",type:"object",
additionalProperties:!1,properties:{interval:{description:"Default: 10s.",$ref:"#/$defs/Duration"},timeout:{description:"Default: 3s.",$ref:"#/$defs/Duration"},
healthyAfter:{description:"Successes in a row. Default: 1.",type:"integer",minimum:1,maximum:100},unhealthyAfter:{description:"Failures in a row. Default: 3.",type:"\
integer",minimum:1,maximum:100},clientIdPrefix:{description:"Client ids of the probes begin with this prefix. The broker's proxy lets them connect for as long a\
s the time-out, and does not let them do anything. Default: pipyc-health-.",$ref:"#/$defs/MqttName"},origin:{$ref:"#/$defs/Origin"}}},MqttWebSocket:{description:"\
The port also takes MQTT over WebSocket (subprotocol mqtt), which it recognises by the first byte. The broker gets plain MQTT.",type:"object",additionalProperties:!1,
required:["path"],properties:{path:{$ref:"#/$defs/PathText"},origin:{$ref:"#/$defs/Origin"}}},MqttLimitKey:{description:"instance (default): one budget for the \
proxy. Otherwise, one budget for each identity, client id or user name.",enum:["instance","identity","clientId","username"]},MaxKeys:{description:"Largest numbe\
r of keys remembered. The key that was unused for longest is forgotten first. Default: 10000.",type:"integer",minimum:1,maximum:1e6},MqttName:{type:"string",minLength:1,
maxLength:4096},TopicFilter:{description:"Levels between /, which may be empty; + for one level, # at the end for all that follow.",type:"string",minLength:1,maxLength:4096},
ProxySettings:{description:"How a sidecar meets its surroundings.",type:"object",additionalProperties:!1,properties:{interception:{description:"redirect (defaul\
t): iptables sends connections to the proxy, which reads the original destination. none: only the explicit listeners.",enum:["redirect","none"]},inbound:{description:"\
Where redirected inbound connections arrive. Default: 0.0.0.0:15003.",$ref:"#/$defs/Bind"},outbound:{description:"Where redirected outbound connections arrive. \
Default: 127.0.0.1:15001.",$ref:"#/$defs/Bind"},listeners:{description:"Explicit listeners, for applications and hosts without interception.",type:"array",items:{
$ref:"#/$defs/Listener"}},applicationAddress:{description:"Address on which the application listens. Default: 127.0.0.1.",$ref:"#/$defs/Address"},certificates:{
$ref:"#/$defs/Certificates"},admin:{description:"Pipy's admin port (metrics, dumps): an argument for Pipy's start, in manifest.json. Off unless given.",$ref:"#/\
$defs/Bind"},timeouts:{$ref:"#/$defs/ProxyTimeouts"},limits:{$ref:"#/$defs/ProxyLimits"}}},Listener:{description:"inbound: accepts mutual TLS, or what tls says,\
 for one port of the workload. outbound: takes the application's plain traffic for one service port, or, without a service, HTTP for any service by Host.",type:"\
object",additionalProperties:!1,required:["direction","address","port"],properties:{direction:{enum:["inbound","outbound"]},address:{$ref:"#/$defs/Address"},port:{
$ref:"#/$defs/Port"},service:{description:"outbound: the service whose traffic enters here.",$ref:"#/$defs/ObjectId"},servicePort:{description:"outbound: its po\
rt. Default: its only one.",$ref:"#/$defs/Port"},workloadPort:{description:"inbound: the workload's port that is served here. Default: port.",$ref:"#/$defs/Port"},
tls:{description:"inbound, for an mqtt port with an MQTT policy: mutual (default); server: clients need no certificate; none: plain TCP. Who has none may connec\
t by a policy whose source is the group any.",enum:["mutual","server","none"]},origin:{$ref:"#/$defs/Origin"}}},Certificates:{description:"Paths, on the proxy's\
 machine, of PEM files. Keys never enter the model.",type:"object",additionalProperties:!1,properties:{certificate:{description:"Chain of the workload. Default:\
 /etc/pipyc/tls/cert.pem.",$ref:"#/$defs/FilePath"},key:{description:"Default: /etc/pipyc/tls/key.pem.",$ref:"#/$defs/FilePath"},trusted:{description:"Mesh CA c\
ertificates, several during a rotation. Default: [/etc/pipyc/tls/ca.pem].",type:"array",minItems:1,items:{$ref:"#/$defs/FilePath"}}}},ProxyTimeouts:{type:"objec\
t",additionalProperties:!1,properties:{connect:{description:"Default: 5s.",$ref:"#/$defs/Duration"},idle:{description:"A connection without a byte in either dir\
ection. Default: 1h, so that WebSocket, SSE and MQTT sessions live. 0s: never.",$ref:"#/$defs/Duration"},poolIdle:{description:"A pooled upstream connection wit\
hout a request. Default: 30s.",$ref:"#/$defs/Duration"},halfClosed:{description:"How long an HTTP/1.1 client that has ended its side of the connection may wait \
for its answer, at least; at most it is twice as long. No less than a second. Default: 5s. 0s: as long as the answer takes.",$ref:"#/$defs/Duration"},unread:{description:"\
How long an MQTT client whose sessions share a tunnel may leave what is sent to it unread; then its connection is closed, because all others of the tunnel wait \
meanwhile. Default: 15s. 0s: for ever.",$ref:"#/$defs/Duration"}}},ProxyLimits:{type:"object",additionalProperties:!1,properties:{headerBytes:{description:"Larg\
est HTTP header block. Default: 16384.",type:"integer",minimum:1024,maximum:1048576},headerFields:{description:"Most header fields of a request over HTTP/2, and\
 most lines of its cookies; one with more is refused (400). Default: 256.",type:"integer",minimum:16,maximum:4096},bufferedRequestBytes:{description:"Largest re\
quest body that is held in memory to send it over a pooled connection; larger ones, and those of unknown length, stream over a connection of their own. Default:\
 65536.",type:"integer",minimum:1024,maximum:1073741824},cachedDecisions:{description:"Most routing and access decisions kept in memory. Default: 8192.",type:"i\
nteger",minimum:16,maximum:1e6},logLinesPerSecond:{description:"Most refusals logged each second; the rest are counted. Default: 20.",type:"integer",minimum:0,maximum:1e5}}},
Locality:{type:"object",additionalProperties:!1,minProperties:1,properties:{region:{description:"Default: not known, as where Kubernetes names only a zone; then\
 zones of the same name are the same one.",$ref:"#/$defs/Label"},zone:{$ref:"#/$defs/Label"}}},Bind:{type:"object",additionalProperties:!1,required:["address","\
port"],properties:{address:{$ref:"#/$defs/Address"},port:{$ref:"#/$defs/Port"}}},Origin:{description:"Where a node was written. Importers fill it in; diagnostic\
s show it.",type:"object",additionalProperties:!1,required:["file","line","column"],properties:{file:{type:"string"},line:{description:"From 1.",type:"integer",
minimum:1},column:{description:"From 1.",type:"integer",minimum:1},endColumn:{description:"First column after the text, on the same line.",type:"integer",minimum:1},
resource:{description:"kind namespace/name of the manifest.",type:"string"}}},Mode:{enum:["strict","permissive"]},Protocol:{description:"http: HTTP/1.1 and HTTP\
/2 with prior knowledge. h2c, grpc: HTTP/2 toward the endpoint. tcp, tls (passed through), mqtt: bytes. udp: not proxied yet.",enum:["http","h2c","grpc","tcp","\
tls","mqtt","udp"]},ObjectId:{description:"namespace/name, both in Kubernetes' alphabet.",type:"string",maxLength:317,pattern:"^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9]\
)?/[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$"},Label:{description:"Lower-case letters, digits and -, with a letter or digit at both ends\
.",type:"string",maxLength:63,pattern:"^[a-z0-9]([-a-z0-9]*[a-z0-9])?$"},DomainName:{description:"A DNS name.",type:"string",maxLength:253,pattern:"^[A-Za-z0-9]\
([-A-Za-z0-9]*[A-Za-z0-9])?(\\.[A-Za-z0-9]([-A-Za-z0-9]*[A-Za-z0-9])?)*$"},HostPattern:{description:"A host name; *. may stand before it.",type:"string",maxLength:253,
pattern:"^(\\*\\.)?[A-Za-z0-9_]([-A-Za-z0-9_]*[A-Za-z0-9_])?(\\.[A-Za-z0-9_]([-A-Za-z0-9_]*[A-Za-z0-9_])?)*$"},IpAddress:{description:"IPv4, or IPv6 without bra\
ckets.",type:"string",maxLength:45,pattern:"^((25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])(\\.(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])){3}|[0-9A-Fa-f]{0,4}(:[0\
-9A-Fa-f]{0,4}){2,7})$"},Address:{description:"IP address (IPv6 without brackets) or DNS name. Digits and dots alone are an IPv4 address.",type:"string",maxLength:253,
pattern:"^((25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])(\\.(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])){3}|[0-9A-Fa-f]{0,4}(:[0-9A-Fa-f]{0,4}){2,7}|(?![0-9.]+$)[A\
-Za-z0-9_]([-A-Za-z0-9_]*[A-Za-z0-9_])?(\\.[A-Za-z0-9_]([-A-Za-z0-9_]*[A-Za-z0-9_])?)*)$"},FilePath:{description:"Absolute, or relative to the proxy's working d\
irectory; of letters, digits, blanks and . _ / + @ -.",type:"string",minLength:1,maxLength:4096,pattern:"^[A-Za-z0-9_./+@ -]+$"},PathText:{description:"Begins w\
ith /; no query, no fragment.",type:"string",maxLength:4096,pattern:"^/[^?#]*$"},Regex:{description:"ECMAScript pattern without flags, in the part that Pipy's e\
ngine knows (no lookbehind, named groups or Unicode classes).",type:"string",minLength:1,maxLength:4096},Duration:{description:"A whole number of at most seven \
digits and ms, s, m or h, such as 1500ms.",type:"string",pattern:"^[0-9]{1,7}(ms|s|m|h)$"},Port:{type:"integer",minimum:1,maximum:65535},PortName:{description:"\
Lower-case letters, digits and -, with a letter or digit at both ends.",type:"string",minLength:1,maxLength:63,pattern:"^[a-z0-9]([-a-z0-9]*[a-z0-9])?$"}}},func1=Object.
prototype.hasOwnProperty,schema20={description:"What holds for the whole mesh.",type:"object",additionalProperties:!1,required:["name"],properties:{name:{description:"\
Letters, digits, -, _ and ., with a letter or digit at both ends. Shown in summaries and log lines.",type:"string",minLength:1,maxLength:253,pattern:"^[A-Za-z0-\
9]([-A-Za-z0-9_.]*[A-Za-z0-9])?$"},trustDomain:{description:"Last part of every principal. Default: cluster.local.",$ref:"#/$defs/DomainName"},clusterDomain:{description:"\
Last part of service host names (<service>.<namespace>.svc.<clusterDomain>). Default: cluster.local.",$ref:"#/$defs/DomainName"},mode:{description:"strict (defa\
ult): what no policy allows is denied. permissive: every caller with a mesh certificate is allowed. Neither turns mutual TLS off.",$ref:"#/$defs/Mode"},modeOverrides:{
description:"Modes of single namespaces and services; a service's override beats its namespace's.",type:"array",items:{$ref:"#/$defs/ModeOverride"}},pathRegexAnchor:{
description:"full (default): a path regex must match the whole path. start: only its beginning, as SMI's text reads.",enum:["full","start"]},proxy:{description:"\
Proxy settings of every workload that does not set its own.",$ref:"#/$defs/ProxySettings"},origin:{$ref:"#/$defs/Origin"}}},func2=require_ucs2length().default,pattern3=new RegExp(
"^[A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?$","u");var pattern4=new RegExp("^[A-Za-z0-9]([-A-Za-z0-9]*[A-Za-z0-9])?(\\.[A-Za-z0-9]([-A-Za-z0-9]*[A-Za-z0-9])?)*$","u");function validate54(data,{instancePath="",parentData,
parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate54.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=
void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),typeof data=="string"){if(func2(data)>253){let err0={instancePath,schemaPath:"#/maxLength",keyword:"m\
axLength",params:{limit:253}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(!pattern4.test(data)){let err1={instancePath,schemaPath:"#/pattern",keyword:"\
pattern",params:{pattern:"^[A-Za-z0-9]([-A-Za-z0-9]*[A-Za-z0-9])?(\\.[A-Za-z0-9]([-A-Za-z0-9]*[A-Za-z0-9])?)*$"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),
errors++}}else{let err2={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}return validate54.
errors=vErrors,errors===0}validate54.evaluated={dynamicProps:!1,dynamicItems:!1};var schema22={enum:["strict","permissive"]};function validate57(data,{instancePath="",
parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate57.evaluated;if(evaluated0.dynamicProps&&(evaluated0.
props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),!(data==="strict"||data==="permissive")){let err0={instancePath,schemaPath:"#/enum",keyword:"en\
um",params:{allowedValues:schema22.enum}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}return validate57.errors=vErrors,errors===0}validate57.evaluated=
{dynamicProps:!1,dynamicItems:!1};var pattern5=new RegExp("^[a-z0-9]([-a-z0-9]*[a-z0-9])?$","u");function validate60(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){
let vErrors=null,errors=0,evaluated0=validate60.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),
typeof data=="string"){if(func2(data)>63){let err0={instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit:63}};vErrors===null?vErrors=[err0]:vErrors.
push(err0),errors++}if(!pattern5.test(data)){let err1={instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern:"^[a-z0-9]([-a-z0-9]*[a-z0-9])?$"}};
vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}}else{let err2={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"string"}};vErrors===null?
vErrors=[err2]:vErrors.push(err2),errors++}return validate60.errors=vErrors,errors===0}validate60.evaluated={dynamicProps:!1,dynamicItems:!1};var pattern6=new RegExp("^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?/[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$","u");function validate62(data,{instancePath="",
parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate62.evaluated;if(evaluated0.dynamicProps&&(evaluated0.
props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),typeof data=="string"){if(func2(data)>317){let err0={instancePath,schemaPath:"#/maxLength",keyword:"\
maxLength",params:{limit:317}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(!pattern6.test(data)){let err1={instancePath,schemaPath:"#/pattern",
keyword:"pattern",params:{pattern:"^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?/[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$"}};vErrors===null?vErrors=
[err1]:vErrors.push(err1),errors++}}else{let err2={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err2]:vErrors.
push(err2),errors++}return validate62.errors=vErrors,errors===0}validate62.evaluated={dynamicProps:!1,dynamicItems:!1};function validate65(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate65.evaluated;
if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){if(data.
file===void 0){let err0={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"file"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),
errors++}if(data.line===void 0){let err1={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"line"}};vErrors===null?vErrors=[err1]:
vErrors.push(err1),errors++}if(data.column===void 0){let err2={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"column"}};vErrors===
null?vErrors=[err2]:vErrors.push(err2),errors++}for(let key0 in data)if(!(key0==="file"||key0==="line"||key0==="column"||key0==="endColumn"||key0==="resource")){
let err3={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0}};vErrors===null?vErrors=[err3]:vErrors.
push(err3),errors++}if(data.file!==void 0&&typeof data.file!="string"){let err4={instancePath:instancePath+"/file",schemaPath:"#/properties/file/type",keyword:"\
type",params:{type:"string"}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}if(data.line!==void 0){let data1=data.line;if(!(typeof data1=="number"&&
!(data1%1)&&!isNaN(data1)&&isFinite(data1))){let err5={instancePath:instancePath+"/line",schemaPath:"#/properties/line/type",keyword:"type",params:{type:"intege\
r"}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}if(typeof data1=="number"&&isFinite(data1)&&(data1<1||isNaN(data1))){let err6={instancePath:instancePath+
"/line",schemaPath:"#/properties/line/minimum",keyword:"minimum",params:{comparison:">=",limit:1}};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}}if(data.
column!==void 0){let data2=data.column;if(!(typeof data2=="number"&&!(data2%1)&&!isNaN(data2)&&isFinite(data2))){let err7={instancePath:instancePath+"/column",schemaPath:"\
#/properties/column/type",keyword:"type",params:{type:"integer"}};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}if(typeof data2=="number"&&isFinite(
data2)&&(data2<1||isNaN(data2))){let err8={instancePath:instancePath+"/column",schemaPath:"#/properties/column/minimum",keyword:"minimum",params:{comparison:">=",
limit:1}};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}}if(data.endColumn!==void 0){let data3=data.endColumn;if(!(typeof data3=="number"&&!(data3%1)&&
!isNaN(data3)&&isFinite(data3))){let err9={instancePath:instancePath+"/endColumn",schemaPath:"#/properties/endColumn/type",keyword:"type",params:{type:"integer"}};
vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}if(typeof data3=="number"&&isFinite(data3)&&(data3<1||isNaN(data3))){let err10={instancePath:instancePath+
"/endColumn",schemaPath:"#/properties/endColumn/minimum",keyword:"minimum",params:{comparison:">=",limit:1}};vErrors===null?vErrors=[err10]:vErrors.push(err10),
errors++}}if(data.resource!==void 0&&typeof data.resource!="string"){let err11={instancePath:instancePath+"/resource",schemaPath:"#/properties/resource/type",keyword:"\
type",params:{type:"string"}};vErrors===null?vErrors=[err11]:vErrors.push(err11),errors++}}else{let err12={instancePath,schemaPath:"#/type",keyword:"type",params:{
type:"object"}};vErrors===null?vErrors=[err12]:vErrors.push(err12),errors++}return validate65.errors=vErrors,errors===0}validate65.evaluated={props:!0,dynamicProps:!1,
dynamicItems:!1};function validate59(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate59.
evaluated;evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0);let _errs1=errors,valid0=!1,passing0=null,_errs2=errors;
if(data&&typeof data=="object"&&!Array.isArray(data)&&data.namespace===void 0){let err0={instancePath,schemaPath:"#/oneOf/0/required",keyword:"required",params:{
missingProperty:"namespace"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}var _valid0=_errs2===errors;_valid0&&(valid0=!0,passing0=0);let _errs3=errors;
if(data&&typeof data=="object"&&!Array.isArray(data)&&data.service===void 0){let err1={instancePath,schemaPath:"#/oneOf/1/required",keyword:"required",params:{missingProperty:"\
service"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}var _valid0=_errs3===errors;if(_valid0&&valid0?(valid0=!1,passing0=[passing0,1]):_valid0&&(valid0=
!0,passing0=1),valid0)errors=_errs1,vErrors!==null&&(_errs1?vErrors.length=_errs1:vErrors=null);else{let err2={instancePath,schemaPath:"#/oneOf",keyword:"oneOf",
params:{passingSchemas:passing0}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}if(data&&typeof data=="object"&&!Array.isArray(data)){if(data.mode===
void 0){let err3={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"mode"}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}
for(let key0 in data)if(!(key0==="namespace"||key0==="service"||key0==="mode"||key0==="origin")){let err4={instancePath,schemaPath:"#/additionalProperties",keyword:"\
additionalProperties",params:{additionalProperty:key0}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}data.namespace!==void 0&&(validate60(data.namespace,
{instancePath:instancePath+"/namespace",parentData:data,parentDataProperty:"namespace",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate60.errors),errors=
vErrors.length)),data.service!==void 0&&(validate62(data.service,{instancePath:instancePath+"/service",parentData:data,parentDataProperty:"service",rootData,dynamicAnchors})||
(vErrors=append(vErrors,validate62.errors),errors=vErrors.length)),data.mode!==void 0&&(validate57(data.mode,{instancePath:instancePath+"/mode",parentData:data,
parentDataProperty:"mode",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate57.errors),errors=vErrors.length)),data.origin!==void 0&&(validate65(data.origin,
{instancePath:instancePath+"/origin",parentData:data,parentDataProperty:"origin",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate65.errors),errors=vErrors.
length))}else{let err5={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}return validate59.
errors=vErrors,errors===0}validate59.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};var schema27={description:"How a sidecar meets its surroundings.",type:"\
object",additionalProperties:!1,properties:{interception:{description:"redirect (default): iptables sends connections to the proxy, which reads the original des\
tination. none: only the explicit listeners.",enum:["redirect","none"]},inbound:{description:"Where redirected inbound connections arrive. Default: 0.0.0.0:1500\
3.",$ref:"#/$defs/Bind"},outbound:{description:"Where redirected outbound connections arrive. Default: 127.0.0.1:15001.",$ref:"#/$defs/Bind"},listeners:{description:"\
Explicit listeners, for applications and hosts without interception.",type:"array",items:{$ref:"#/$defs/Listener"}},applicationAddress:{description:"Address on \
which the application listens. Default: 127.0.0.1.",$ref:"#/$defs/Address"},certificates:{$ref:"#/$defs/Certificates"},admin:{description:"Pipy's admin port (me\
trics, dumps): an argument for Pipy's start, in manifest.json. Off unless given.",$ref:"#/$defs/Bind"},timeouts:{$ref:"#/$defs/ProxyTimeouts"},limits:{$ref:"#/$\
defs/ProxyLimits"}}};var pattern7=new RegExp("^((25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])(\\.(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])){3}|[0-9A-Fa-f]{0,4}(:[0-9A-Fa-f]{0,4}){2,7\
}|(?![0-9.]+$)[A-Za-z0-9_]([-A-Za-z0-9_]*[A-Za-z0-9_])?(\\.[A-Za-z0-9_]([-A-Za-z0-9_]*[A-Za-z0-9_])?)*)$","u");function validate70(data,{instancePath="",parentData,
parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate70.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=
void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),typeof data=="string"){if(func2(data)>253){let err0={instancePath,schemaPath:"#/maxLength",keyword:"m\
axLength",params:{limit:253}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(!pattern7.test(data)){let err1={instancePath,schemaPath:"#/pattern",keyword:"\
pattern",params:{pattern:"^((25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])(\\.(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])){3}|[0-9A-Fa-f]{0,4}(:[0-9A-Fa-f]{0,4}){2,\
7}|(?![0-9.]+$)[A-Za-z0-9_]([-A-Za-z0-9_]*[A-Za-z0-9_])?(\\.[A-Za-z0-9_]([-A-Za-z0-9_]*[A-Za-z0-9_])?)*)$"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}}else{
let err2={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}return validate70.errors=
vErrors,errors===0}validate70.evaluated={dynamicProps:!1,dynamicItems:!1};function validate72(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate72.evaluated;
if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),!(typeof data=="number"&&!(data%1)&&!isNaN(data)&&isFinite(
data))){let err0={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"integer"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(typeof data==
"number"&&isFinite(data)){if(data>65535||isNaN(data)){let err1={instancePath,schemaPath:"#/maximum",keyword:"maximum",params:{comparison:"<=",limit:65535}};vErrors===
null?vErrors=[err1]:vErrors.push(err1),errors++}if(data<1||isNaN(data)){let err2={instancePath,schemaPath:"#/minimum",keyword:"minimum",params:{comparison:">=",
limit:1}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}}return validate72.errors=vErrors,errors===0}validate72.evaluated={dynamicProps:!1,dynamicItems:!1};
function validate69(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate69.evaluated;
if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){if(data.
address===void 0){let err0={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"address"}};vErrors===null?vErrors=[err0]:vErrors.push(
err0),errors++}if(data.port===void 0){let err1={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"port"}};vErrors===null?vErrors=
[err1]:vErrors.push(err1),errors++}for(let key0 in data)if(!(key0==="address"||key0==="port")){let err2={instancePath,schemaPath:"#/additionalProperties",keyword:"\
additionalProperties",params:{additionalProperty:key0}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}data.address!==void 0&&(validate70(data.address,
{instancePath:instancePath+"/address",parentData:data,parentDataProperty:"address",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate70.errors),errors=
vErrors.length)),data.port!==void 0&&(validate72(data.port,{instancePath:instancePath+"/port",parentData:data,parentDataProperty:"port",rootData,dynamicAnchors})||
(vErrors=append(vErrors,validate72.errors),errors=vErrors.length))}else{let err3={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===
null?vErrors=[err3]:vErrors.push(err3),errors++}return validate69.errors=vErrors,errors===0}validate69.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};var schema31={
description:"inbound: accepts mutual TLS, or what tls says, for one port of the workload. outbound: takes the application's plain traffic for one service port, \
or, without a service, HTTP for any service by Host.",type:"object",additionalProperties:!1,required:["direction","address","port"],properties:{direction:{enum:[
"inbound","outbound"]},address:{$ref:"#/$defs/Address"},port:{$ref:"#/$defs/Port"},service:{description:"outbound: the service whose traffic enters here.",$ref:"\
#/$defs/ObjectId"},servicePort:{description:"outbound: its port. Default: its only one.",$ref:"#/$defs/Port"},workloadPort:{description:"inbound: the workload's\
 port that is served here. Default: port.",$ref:"#/$defs/Port"},tls:{description:"inbound, for an mqtt port with an MQTT policy: mutual (default); server: clien\
ts need no certificate; none: plain TCP. Who has none may connect by a policy whose source is the group any.",enum:["mutual","server","none"]},origin:{$ref:"#/$\
defs/Origin"}}};function validate76(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate76.
evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){
if(data.direction===void 0){let err0={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"direction"}};vErrors===null?vErrors=[err0]:
vErrors.push(err0),errors++}if(data.address===void 0){let err1={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"address"}};vErrors===
null?vErrors=[err1]:vErrors.push(err1),errors++}if(data.port===void 0){let err2={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
port"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}for(let key0 in data)if(!(key0==="direction"||key0==="address"||key0==="port"||key0==="service"||
key0==="servicePort"||key0==="workloadPort"||key0==="tls"||key0==="origin")){let err3={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalPrope\
rties",params:{additionalProperty:key0}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}if(data.direction!==void 0){let data0=data.direction;if(!(data0===
"inbound"||data0==="outbound")){let err4={instancePath:instancePath+"/direction",schemaPath:"#/properties/direction/enum",keyword:"enum",params:{allowedValues:schema31.
properties.direction.enum}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}}if(data.address!==void 0&&(validate70(data.address,{instancePath:instancePath+
"/address",parentData:data,parentDataProperty:"address",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate70.errors),errors=vErrors.length)),data.port!==
void 0&&(validate72(data.port,{instancePath:instancePath+"/port",parentData:data,parentDataProperty:"port",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate72.
errors),errors=vErrors.length)),data.service!==void 0&&(validate62(data.service,{instancePath:instancePath+"/service",parentData:data,parentDataProperty:"servic\
e",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate62.errors),errors=vErrors.length)),data.servicePort!==void 0&&(validate72(data.servicePort,{instancePath:instancePath+
"/servicePort",parentData:data,parentDataProperty:"servicePort",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate72.errors),errors=vErrors.length)),data.
workloadPort!==void 0&&(validate72(data.workloadPort,{instancePath:instancePath+"/workloadPort",parentData:data,parentDataProperty:"workloadPort",rootData,dynamicAnchors})||
(vErrors=append(vErrors,validate72.errors),errors=vErrors.length)),data.tls!==void 0){let data6=data.tls;if(!(data6==="mutual"||data6==="server"||data6==="none")){
let err5={instancePath:instancePath+"/tls",schemaPath:"#/properties/tls/enum",keyword:"enum",params:{allowedValues:schema31.properties.tls.enum}};vErrors===null?
vErrors=[err5]:vErrors.push(err5),errors++}}data.origin!==void 0&&(validate65(data.origin,{instancePath:instancePath+"/origin",parentData:data,parentDataProperty:"\
origin",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate65.errors),errors=vErrors.length))}else{let err6={instancePath,schemaPath:"#/type",keyword:"t\
ype",params:{type:"object"}};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}return validate76.errors=vErrors,errors===0}validate76.evaluated={props:!0,
dynamicProps:!1,dynamicItems:!1};var pattern8=new RegExp("^[A-Za-z0-9_./+@ -]+$","u");function validate86(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){
let vErrors=null,errors=0,evaluated0=validate86.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),
typeof data=="string"){if(func2(data)>4096){let err0={instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit:4096}};vErrors===null?vErrors=[err0]:
vErrors.push(err0),errors++}if(func2(data)<1){let err1={instancePath,schemaPath:"#/minLength",keyword:"minLength",params:{limit:1}};vErrors===null?vErrors=[err1]:
vErrors.push(err1),errors++}if(!pattern8.test(data)){let err2={instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern:"^[A-Za-z0-9_./+@ -]+$"}};vErrors===
null?vErrors=[err2]:vErrors.push(err2),errors++}}else{let err3={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[
err3]:vErrors.push(err3),errors++}return validate86.errors=vErrors,errors===0}validate86.evaluated={dynamicProps:!1,dynamicItems:!1};function validate85(data,{instancePath="",
parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate85.evaluated;if(evaluated0.dynamicProps&&(evaluated0.
props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){for(let key0 in data)if(!(key0==="certificat\
e"||key0==="key"||key0==="trusted")){let err0={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0}};
vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.certificate!==void 0&&(validate86(data.certificate,{instancePath:instancePath+"/certificate",parentData:data,
parentDataProperty:"certificate",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate86.errors),errors=vErrors.length)),data.key!==void 0&&(validate86(data.
key,{instancePath:instancePath+"/key",parentData:data,parentDataProperty:"key",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate86.errors),errors=vErrors.
length)),data.trusted!==void 0){let data2=data.trusted;if(Array.isArray(data2)){if(data2.length<1){let err1={instancePath:instancePath+"/trusted",schemaPath:"#/\
properties/trusted/minItems",keyword:"minItems",params:{limit:1}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}let len0=data2.length;for(let i0=0;i0<
len0;i0++)validate86(data2[i0],{instancePath:instancePath+"/trusted/"+i0,parentData:data2,parentDataProperty:i0,rootData,dynamicAnchors})||(vErrors=append(vErrors,
validate86.errors),errors=vErrors.length)}else{let err2={instancePath:instancePath+"/trusted",schemaPath:"#/properties/trusted/type",keyword:"type",params:{type:"\
array"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}}}else{let err3={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===
null?vErrors=[err3]:vErrors.push(err3),errors++}return validate85.errors=vErrors,errors===0}validate85.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};var pattern9=new RegExp("^[0-9]{1,7}(ms|s|m|h)$","u");function validate93(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){
let vErrors=null,errors=0,evaluated0=validate93.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),
typeof data=="string"){if(!pattern9.test(data)){let err0={instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern:"^[0-9]{1,7}(ms|s|m|h)$"}};vErrors===
null?vErrors=[err0]:vErrors.push(err0),errors++}}else{let err1={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[
err1]:vErrors.push(err1),errors++}return validate93.errors=vErrors,errors===0}validate93.evaluated={dynamicProps:!1,dynamicItems:!1};function validate92(data,{instancePath="",
parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate92.evaluated;if(evaluated0.dynamicProps&&(evaluated0.
props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){for(let key0 in data)if(!(key0==="connect"||
key0==="idle"||key0==="poolIdle"||key0==="halfClosed"||key0==="unread")){let err0={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalPropertie\
s",params:{additionalProperty:key0}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}data.connect!==void 0&&(validate93(data.connect,{instancePath:instancePath+
"/connect",parentData:data,parentDataProperty:"connect",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate93.errors),errors=vErrors.length)),data.idle!==
void 0&&(validate93(data.idle,{instancePath:instancePath+"/idle",parentData:data,parentDataProperty:"idle",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate93.
errors),errors=vErrors.length)),data.poolIdle!==void 0&&(validate93(data.poolIdle,{instancePath:instancePath+"/poolIdle",parentData:data,parentDataProperty:"poo\
lIdle",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate93.errors),errors=vErrors.length)),data.halfClosed!==void 0&&(validate93(data.halfClosed,{instancePath:instancePath+
"/halfClosed",parentData:data,parentDataProperty:"halfClosed",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate93.errors),errors=vErrors.length)),data.
unread!==void 0&&(validate93(data.unread,{instancePath:instancePath+"/unread",parentData:data,parentDataProperty:"unread",rootData,dynamicAnchors})||(vErrors=append(
vErrors,validate93.errors),errors=vErrors.length))}else{let err1={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=
[err1]:vErrors.push(err1),errors++}return validate92.errors=vErrors,errors===0}validate92.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function validate100(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate100.evaluated;
if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){for(let key0 in data)
if(!(key0==="headerBytes"||key0==="headerFields"||key0==="bufferedRequestBytes"||key0==="cachedDecisions"||key0==="logLinesPerSecond")){let err0={instancePath,schemaPath:"\
#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.headerBytes!==
void 0){let data0=data.headerBytes;if(!(typeof data0=="number"&&!(data0%1)&&!isNaN(data0)&&isFinite(data0))){let err1={instancePath:instancePath+"/headerBytes",
schemaPath:"#/properties/headerBytes/type",keyword:"type",params:{type:"integer"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(typeof data0=="n\
umber"&&isFinite(data0)){if(data0>1048576||isNaN(data0)){let err2={instancePath:instancePath+"/headerBytes",schemaPath:"#/properties/headerBytes/maximum",keyword:"\
maximum",params:{comparison:"<=",limit:1048576}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}if(data0<1024||isNaN(data0)){let err3={instancePath:instancePath+
"/headerBytes",schemaPath:"#/properties/headerBytes/minimum",keyword:"minimum",params:{comparison:">=",limit:1024}};vErrors===null?vErrors=[err3]:vErrors.push(err3),
errors++}}}if(data.headerFields!==void 0){let data1=data.headerFields;if(!(typeof data1=="number"&&!(data1%1)&&!isNaN(data1)&&isFinite(data1))){let err4={instancePath:instancePath+
"/headerFields",schemaPath:"#/properties/headerFields/type",keyword:"type",params:{type:"integer"}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}if(typeof data1==
"number"&&isFinite(data1)){if(data1>4096||isNaN(data1)){let err5={instancePath:instancePath+"/headerFields",schemaPath:"#/properties/headerFields/maximum",keyword:"\
maximum",params:{comparison:"<=",limit:4096}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}if(data1<16||isNaN(data1)){let err6={instancePath:instancePath+
"/headerFields",schemaPath:"#/properties/headerFields/minimum",keyword:"minimum",params:{comparison:">=",limit:16}};vErrors===null?vErrors=[err6]:vErrors.push(err6),
errors++}}}if(data.bufferedRequestBytes!==void 0){let data2=data.bufferedRequestBytes;if(!(typeof data2=="number"&&!(data2%1)&&!isNaN(data2)&&isFinite(data2))){
let err7={instancePath:instancePath+"/bufferedRequestBytes",schemaPath:"#/properties/bufferedRequestBytes/type",keyword:"type",params:{type:"integer"}};vErrors===
null?vErrors=[err7]:vErrors.push(err7),errors++}if(typeof data2=="number"&&isFinite(data2)){if(data2>1073741824||isNaN(data2)){let err8={instancePath:instancePath+
"/bufferedRequestBytes",schemaPath:"#/properties/bufferedRequestBytes/maximum",keyword:"maximum",params:{comparison:"<=",limit:1073741824}};vErrors===null?vErrors=
[err8]:vErrors.push(err8),errors++}if(data2<1024||isNaN(data2)){let err9={instancePath:instancePath+"/bufferedRequestBytes",schemaPath:"#/properties/bufferedReq\
uestBytes/minimum",keyword:"minimum",params:{comparison:">=",limit:1024}};vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}}}if(data.cachedDecisions!==
void 0){let data3=data.cachedDecisions;if(!(typeof data3=="number"&&!(data3%1)&&!isNaN(data3)&&isFinite(data3))){let err10={instancePath:instancePath+"/cachedDe\
cisions",schemaPath:"#/properties/cachedDecisions/type",keyword:"type",params:{type:"integer"}};vErrors===null?vErrors=[err10]:vErrors.push(err10),errors++}if(typeof data3==
"number"&&isFinite(data3)){if(data3>1e6||isNaN(data3)){let err11={instancePath:instancePath+"/cachedDecisions",schemaPath:"#/properties/cachedDecisions/maximum",
keyword:"maximum",params:{comparison:"<=",limit:1e6}};vErrors===null?vErrors=[err11]:vErrors.push(err11),errors++}if(data3<16||isNaN(data3)){let err12={instancePath:instancePath+
"/cachedDecisions",schemaPath:"#/properties/cachedDecisions/minimum",keyword:"minimum",params:{comparison:">=",limit:16}};vErrors===null?vErrors=[err12]:vErrors.
push(err12),errors++}}}if(data.logLinesPerSecond!==void 0){let data4=data.logLinesPerSecond;if(!(typeof data4=="number"&&!(data4%1)&&!isNaN(data4)&&isFinite(data4))){
let err13={instancePath:instancePath+"/logLinesPerSecond",schemaPath:"#/properties/logLinesPerSecond/type",keyword:"type",params:{type:"integer"}};vErrors===null?
vErrors=[err13]:vErrors.push(err13),errors++}if(typeof data4=="number"&&isFinite(data4)){if(data4>1e5||isNaN(data4)){let err14={instancePath:instancePath+"/logL\
inesPerSecond",schemaPath:"#/properties/logLinesPerSecond/maximum",keyword:"maximum",params:{comparison:"<=",limit:1e5}};vErrors===null?vErrors=[err14]:vErrors.
push(err14),errors++}if(data4<0||isNaN(data4)){let err15={instancePath:instancePath+"/logLinesPerSecond",schemaPath:"#/properties/logLinesPerSecond/minimum",keyword:"\
minimum",params:{comparison:">=",limit:0}};vErrors===null?vErrors=[err15]:vErrors.push(err15),errors++}}}}else{let err16={instancePath,schemaPath:"#/type",keyword:"\
type",params:{type:"object"}};vErrors===null?vErrors=[err16]:vErrors.push(err16),errors++}return validate100.errors=vErrors,errors===0}validate100.evaluated={props:!0,
dynamicProps:!1,dynamicItems:!1};function validate68(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,
evaluated0=validate68.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),data&&typeof data=="obj\
ect"&&!Array.isArray(data)){for(let key0 in data)if(!func1.call(schema27.properties,key0)){let err0={instancePath,schemaPath:"#/additionalProperties",keyword:"a\
dditionalProperties",params:{additionalProperty:key0}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.interception!==void 0){let data0=data.interception;
if(!(data0==="redirect"||data0==="none")){let err1={instancePath:instancePath+"/interception",schemaPath:"#/properties/interception/enum",keyword:"enum",params:{
allowedValues:schema27.properties.interception.enum}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}}if(data.inbound!==void 0&&(validate69(data.inbound,
{instancePath:instancePath+"/inbound",parentData:data,parentDataProperty:"inbound",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate69.errors),errors=
vErrors.length)),data.outbound!==void 0&&(validate69(data.outbound,{instancePath:instancePath+"/outbound",parentData:data,parentDataProperty:"outbound",rootData,
dynamicAnchors})||(vErrors=append(vErrors,validate69.errors),errors=vErrors.length)),data.listeners!==void 0){let data3=data.listeners;if(Array.isArray(data3)){
let len0=data3.length;for(let i0=0;i0<len0;i0++)validate76(data3[i0],{instancePath:instancePath+"/listeners/"+i0,parentData:data3,parentDataProperty:i0,rootData,
dynamicAnchors})||(vErrors=append(vErrors,validate76.errors),errors=vErrors.length)}else{let err2={instancePath:instancePath+"/listeners",schemaPath:"#/properti\
es/listeners/type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}}data.applicationAddress!==void 0&&(validate70(
data.applicationAddress,{instancePath:instancePath+"/applicationAddress",parentData:data,parentDataProperty:"applicationAddress",rootData,dynamicAnchors})||(vErrors=
append(vErrors,validate70.errors),errors=vErrors.length)),data.certificates!==void 0&&(validate85(data.certificates,{instancePath:instancePath+"/certificates",parentData:data,
parentDataProperty:"certificates",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate85.errors),errors=vErrors.length)),data.admin!==void 0&&(validate69(
data.admin,{instancePath:instancePath+"/admin",parentData:data,parentDataProperty:"admin",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate69.errors),
errors=vErrors.length)),data.timeouts!==void 0&&(validate92(data.timeouts,{instancePath:instancePath+"/timeouts",parentData:data,parentDataProperty:"timeouts",rootData,
dynamicAnchors})||(vErrors=append(vErrors,validate92.errors),errors=vErrors.length)),data.limits!==void 0&&(validate100(data.limits,{instancePath:instancePath+"\
/limits",parentData:data,parentDataProperty:"limits",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate100.errors),errors=vErrors.length))}else{let err3={
instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}return validate68.errors=vErrors,
errors===0}validate68.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function validate53(data,{instancePath="",parentData,parentDataProperty,rootData=data,
dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate53.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&
(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){if(data.name===void 0){let err0={instancePath,schemaPath:"#/required",keyword:"requ\
ired",params:{missingProperty:"name"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}for(let key0 in data)if(!(key0==="name"||key0==="trustDomain"||
key0==="clusterDomain"||key0==="mode"||key0==="modeOverrides"||key0==="pathRegexAnchor"||key0==="proxy"||key0==="origin")){let err1={instancePath,schemaPath:"#/\
additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(data.name!==
void 0){let data0=data.name;if(typeof data0=="string"){if(func2(data0)>253){let err2={instancePath:instancePath+"/name",schemaPath:"#/properties/name/maxLength",
keyword:"maxLength",params:{limit:253}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}if(func2(data0)<1){let err3={instancePath:instancePath+"/name",
schemaPath:"#/properties/name/minLength",keyword:"minLength",params:{limit:1}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}if(!pattern3.test(data0)){
let err4={instancePath:instancePath+"/name",schemaPath:"#/properties/name/pattern",keyword:"pattern",params:{pattern:"^[A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?$"}};
vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}}else{let err5={instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{
type:"string"}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}}if(data.trustDomain!==void 0&&(validate54(data.trustDomain,{instancePath:instancePath+
"/trustDomain",parentData:data,parentDataProperty:"trustDomain",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate54.errors),errors=vErrors.length)),data.
clusterDomain!==void 0&&(validate54(data.clusterDomain,{instancePath:instancePath+"/clusterDomain",parentData:data,parentDataProperty:"clusterDomain",rootData,dynamicAnchors})||
(vErrors=append(vErrors,validate54.errors),errors=vErrors.length)),data.mode!==void 0&&(validate57(data.mode,{instancePath:instancePath+"/mode",parentData:data,
parentDataProperty:"mode",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate57.errors),errors=vErrors.length)),data.modeOverrides!==void 0){let data4=data.
modeOverrides;if(Array.isArray(data4)){let len0=data4.length;for(let i0=0;i0<len0;i0++)validate59(data4[i0],{instancePath:instancePath+"/modeOverrides/"+i0,parentData:data4,
parentDataProperty:i0,rootData,dynamicAnchors})||(vErrors=append(vErrors,validate59.errors),errors=vErrors.length)}else{let err6={instancePath:instancePath+"/mo\
deOverrides",schemaPath:"#/properties/modeOverrides/type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}}if(data.
pathRegexAnchor!==void 0){let data6=data.pathRegexAnchor;if(!(data6==="full"||data6==="start")){let err7={instancePath:instancePath+"/pathRegexAnchor",schemaPath:"\
#/properties/pathRegexAnchor/enum",keyword:"enum",params:{allowedValues:schema20.properties.pathRegexAnchor.enum}};vErrors===null?vErrors=[err7]:vErrors.push(err7),
errors++}}data.proxy!==void 0&&(validate68(data.proxy,{instancePath:instancePath+"/proxy",parentData:data,parentDataProperty:"proxy",rootData,dynamicAnchors})||
(vErrors=append(vErrors,validate68.errors),errors=vErrors.length)),data.origin!==void 0&&(validate65(data.origin,{instancePath:instancePath+"/origin",parentData:data,
parentDataProperty:"origin",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate65.errors),errors=vErrors.length))}else{let err8={instancePath,schemaPath:"\
#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}return validate53.errors=vErrors,errors===0}validate53.
evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function validate105(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate105.evaluated;
if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){if(data.
id===void 0){let err0={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"id"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}
for(let key0 in data)if(!(key0==="id"||key0==="principals"||key0==="origin")){let err1={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProp\
erties",params:{additionalProperty:key0}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(data.id!==void 0&&(validate62(data.id,{instancePath:instancePath+
"/id",parentData:data,parentDataProperty:"id",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate62.errors),errors=vErrors.length)),data.principals!==void 0){
let data1=data.principals;if(Array.isArray(data1)){let len0=data1.length;for(let i0=0;i0<len0;i0++)validate54(data1[i0],{instancePath:instancePath+"/principals/"+
i0,parentData:data1,parentDataProperty:i0,rootData,dynamicAnchors})||(vErrors=append(vErrors,validate54.errors),errors=vErrors.length)}else{let err2={instancePath:instancePath+
"/principals",schemaPath:"#/properties/principals/type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}}data.origin!==
void 0&&(validate65(data.origin,{instancePath:instancePath+"/origin",parentData:data,parentDataProperty:"origin",rootData,dynamicAnchors})||(vErrors=append(vErrors,
validate65.errors),errors=vErrors.length))}else{let err3={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err3]:
vErrors.push(err3),errors++}return validate105.errors=vErrors,errors===0}validate105.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function validate115(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate115.evaluated;
if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),typeof data=="string"){if(func2(data)>63){let err0={instancePath,
schemaPath:"#/maxLength",keyword:"maxLength",params:{limit:63}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(func2(data)<1){let err1={instancePath,
schemaPath:"#/minLength",keyword:"minLength",params:{limit:1}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(!pattern5.test(data)){let err2={instancePath,
schemaPath:"#/pattern",keyword:"pattern",params:{pattern:"^[a-z0-9]([-a-z0-9]*[a-z0-9])?$"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}}else{let err3={
instancePath,schemaPath:"#/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}return validate115.errors=vErrors,
errors===0}validate115.evaluated={dynamicProps:!1,dynamicItems:!1};function validate113(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){
let vErrors=null,errors=0,evaluated0=validate113.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),
data&&typeof data=="object"&&!Array.isArray(data)){if(data.number===void 0){let err0={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
number"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}for(let key0 in data)if(!(key0==="number"||key0==="name"||key0==="origin")){let err1={instancePath,
schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}data.
number!==void 0&&(validate72(data.number,{instancePath:instancePath+"/number",parentData:data,parentDataProperty:"number",rootData,dynamicAnchors})||(vErrors=append(
vErrors,validate72.errors),errors=vErrors.length)),data.name!==void 0&&(validate115(data.name,{instancePath:instancePath+"/name",parentData:data,parentDataProperty:"\
name",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate115.errors),errors=vErrors.length)),data.origin!==void 0&&(validate65(data.origin,{instancePath:instancePath+
"/origin",parentData:data,parentDataProperty:"origin",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate65.errors),errors=vErrors.length))}else{let err2={
instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}return validate113.errors=vErrors,
errors===0}validate113.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function validate119(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate119.evaluated;
if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){if(Object.
keys(data).length<1){let err0={instancePath,schemaPath:"#/minProperties",keyword:"minProperties",params:{limit:1}};vErrors===null?vErrors=[err0]:vErrors.push(err0),
errors++}for(let key0 in data)if(!(key0==="region"||key0==="zone")){let err1={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{
additionalProperty:key0}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}data.region!==void 0&&(validate60(data.region,{instancePath:instancePath+"/r\
egion",parentData:data,parentDataProperty:"region",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate60.errors),errors=vErrors.length)),data.zone!==void 0&&
(validate60(data.zone,{instancePath:instancePath+"/zone",parentData:data,parentDataProperty:"zone",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate60.
errors),errors=vErrors.length))}else{let err2={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err2]:vErrors.push(
err2),errors++}return validate119.errors=vErrors,errors===0}validate119.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function validate110(data,{instancePath="",
parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate110.evaluated;if(evaluated0.dynamicProps&&(evaluated0.
props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){if(data.id===void 0){let err0={instancePath,
schemaPath:"#/required",keyword:"required",params:{missingProperty:"id"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.identity===void 0){let err1={
instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"identity"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}for(let key0 in data)
if(!(key0==="id"||key0==="identity"||key0==="ports"||key0==="locality"||key0==="cluster"||key0==="proxy"||key0==="origin")){let err2={instancePath,schemaPath:"#\
/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}if(data.id!==void 0&&
(validate62(data.id,{instancePath:instancePath+"/id",parentData:data,parentDataProperty:"id",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate62.errors),
errors=vErrors.length)),data.identity!==void 0&&(validate62(data.identity,{instancePath:instancePath+"/identity",parentData:data,parentDataProperty:"identity",rootData,
dynamicAnchors})||(vErrors=append(vErrors,validate62.errors),errors=vErrors.length)),data.ports!==void 0){let data2=data.ports;if(Array.isArray(data2)){let len0=data2.
length;for(let i0=0;i0<len0;i0++)validate113(data2[i0],{instancePath:instancePath+"/ports/"+i0,parentData:data2,parentDataProperty:i0,rootData,dynamicAnchors})||
(vErrors=append(vErrors,validate113.errors),errors=vErrors.length)}else{let err3={instancePath:instancePath+"/ports",schemaPath:"#/properties/ports/type",keyword:"\
type",params:{type:"array"}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}}data.locality!==void 0&&(validate119(data.locality,{instancePath:instancePath+
"/locality",parentData:data,parentDataProperty:"locality",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate119.errors),errors=vErrors.length)),data.cluster!==
void 0&&(validate60(data.cluster,{instancePath:instancePath+"/cluster",parentData:data,parentDataProperty:"cluster",rootData,dynamicAnchors})||(vErrors=append(vErrors,
validate60.errors),errors=vErrors.length)),data.proxy!==void 0&&(validate68(data.proxy,{instancePath:instancePath+"/proxy",parentData:data,parentDataProperty:"p\
roxy",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate68.errors),errors=vErrors.length)),data.origin!==void 0&&(validate65(data.origin,{instancePath:instancePath+
"/origin",parentData:data,parentDataProperty:"origin",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate65.errors),errors=vErrors.length))}else{let err4={
instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}return validate110.errors=vErrors,
errors===0}validate110.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};var pattern11=new RegExp("^(\\*\\.)?[A-Za-z0-9_]([-A-Za-z0-9_]*[A-Za-z0-9_])?(\\.[A-Za-z0-9_]([-A-Za-z0-9_]*[A-Za-z0-9_])?)*$","u");function validate129(data,{instancePath="",
parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate129.evaluated;if(evaluated0.dynamicProps&&(evaluated0.
props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),typeof data=="string"){if(func2(data)>253){let err0={instancePath,schemaPath:"#/maxLength",keyword:"\
maxLength",params:{limit:253}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(!pattern11.test(data)){let err1={instancePath,schemaPath:"#/pattern",
keyword:"pattern",params:{pattern:"^(\\*\\.)?[A-Za-z0-9_]([-A-Za-z0-9_]*[A-Za-z0-9_])?(\\.[A-Za-z0-9_]([-A-Za-z0-9_]*[A-Za-z0-9_])?)*$"}};vErrors===null?vErrors=
[err1]:vErrors.push(err1),errors++}}else{let err2={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err2]:vErrors.
push(err2),errors++}return validate129.errors=vErrors,errors===0}validate129.evaluated={dynamicProps:!1,dynamicItems:!1};var pattern12=new RegExp("^((25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])(\\.(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])){3}|[0-9A-Fa-f]{0,4}(:[0-9A-Fa-f]{0,4}){2,\
7})$","u");function validate131(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate131.
evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),typeof data=="string"){if(func2(data)>45){let err0={
instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit:45}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(!pattern12.test(data)){
let err1={instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern:"^((25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])(\\.(25[0-5]|2[0-4][0-9]|1[0-9]{2}|\
[1-9]?[0-9])){3}|[0-9A-Fa-f]{0,4}(:[0-9A-Fa-f]{0,4}){2,7})$"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}}else{let err2={instancePath,schemaPath:"\
#/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}return validate131.errors=vErrors,errors===0}validate131.
evaluated={dynamicProps:!1,dynamicItems:!1};var schema45={type:"object",additionalProperties:!1,required:["port","protocol"],properties:{port:{description:"Port\
 that callers dial.",$ref:"#/$defs/Port"},name:{$ref:"#/$defs/PortName"},targetPort:{description:"Port on which the workloads listen, a number or a workload por\
t's name. Default: port.",type:["integer","string"],allOf:[{if:{type:["integer"]},then:{$ref:"#/$defs/Port"}},{if:{type:["string"]},then:{$ref:"#/$defs/PortName"}}]},
protocol:{$ref:"#/$defs/Protocol"},endpoints:{type:"array",items:{$ref:"#/$defs/Endpoint"}},origin:{$ref:"#/$defs/Origin"}}},schema46={description:"http: HTTP/1\
.1 and HTTP/2 with prior knowledge. h2c, grpc: HTTP/2 toward the endpoint. tcp, tls (passed through), mqtt: bytes. udp: not proxied yet.",enum:["http","h2c","gr\
pc","tcp","tls","mqtt","udp"]};function validate138(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,
evaluated0=validate138.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),!(data==="http"||data===
"h2c"||data==="grpc"||data==="tcp"||data==="tls"||data==="mqtt"||data==="udp")){let err0={instancePath,schemaPath:"#/enum",keyword:"enum",params:{allowedValues:schema46.
enum}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}return validate138.errors=vErrors,errors===0}validate138.evaluated={dynamicProps:!1,dynamicItems:!1};
var schema47={description:"One address that answers for a service port.",type:"object",additionalProperties:!1,required:["address","port"],properties:{address:{
description:"IP address or DNS name that the caller's proxy dials.",$ref:"#/$defs/Address"},port:{$ref:"#/$defs/Port"},weight:{description:"Share relative to th\
e other endpoints of the same priority; 0 gets no traffic. Default: 1.",type:"integer",minimum:0,maximum:1e6},priority:{description:"0 is used first; a higher t\
ier only while the lower ones have no endpoint. Default: 0.",type:"integer",minimum:0,maximum:100},cluster:{$ref:"#/$defs/Label"},locality:{$ref:"#/$defs/Locali\
ty"},pathPrefix:{description:"HTTP: written before the path of every request that goes to this endpoint, as the entrance of another cluster wants it. Default: n\
othing.",$ref:"#/$defs/PathText"},transport:{description:"mtls (default): a sidecar answers with a mesh certificate. plain: no TLS, for endpoints outside the me\
sh.",enum:["mtls","plain"]},origin:{$ref:"#/$defs/Origin"}}};var pattern13=new RegExp("^/[^?#]*$","u");function validate145(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,
errors=0,evaluated0=validate145.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),typeof data==
"string"){if(func2(data)>4096){let err0={instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit:4096}};vErrors===null?vErrors=[err0]:vErrors.push(
err0),errors++}if(!pattern13.test(data)){let err1={instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern:"^/[^?#]*$"}};vErrors===null?vErrors=[err1]:
vErrors.push(err1),errors++}}else{let err2={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),
errors++}return validate145.errors=vErrors,errors===0}validate145.evaluated={dynamicProps:!1,dynamicItems:!1};function validate140(data,{instancePath="",parentData,
parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate140.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=
void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){if(data.address===void 0){let err0={instancePath,schemaPath:"\
#/required",keyword:"required",params:{missingProperty:"address"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.port===void 0){let err1={instancePath,
schemaPath:"#/required",keyword:"required",params:{missingProperty:"port"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}for(let key0 in data)if(!func1.
call(schema47.properties,key0)){let err2={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0}};vErrors===
null?vErrors=[err2]:vErrors.push(err2),errors++}if(data.address!==void 0&&(validate70(data.address,{instancePath:instancePath+"/address",parentData:data,parentDataProperty:"\
address",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate70.errors),errors=vErrors.length)),data.port!==void 0&&(validate72(data.port,{instancePath:instancePath+
"/port",parentData:data,parentDataProperty:"port",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate72.errors),errors=vErrors.length)),data.weight!==void 0){
let data2=data.weight;if(!(typeof data2=="number"&&!(data2%1)&&!isNaN(data2)&&isFinite(data2))){let err3={instancePath:instancePath+"/weight",schemaPath:"#/prop\
erties/weight/type",keyword:"type",params:{type:"integer"}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}if(typeof data2=="number"&&isFinite(data2)){
if(data2>1e6||isNaN(data2)){let err4={instancePath:instancePath+"/weight",schemaPath:"#/properties/weight/maximum",keyword:"maximum",params:{comparison:"<=",limit:1e6}};
vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}if(data2<0||isNaN(data2)){let err5={instancePath:instancePath+"/weight",schemaPath:"#/properties/weigh\
t/minimum",keyword:"minimum",params:{comparison:">=",limit:0}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}}}if(data.priority!==void 0){let data3=data.
priority;if(!(typeof data3=="number"&&!(data3%1)&&!isNaN(data3)&&isFinite(data3))){let err6={instancePath:instancePath+"/priority",schemaPath:"#/properties/prio\
rity/type",keyword:"type",params:{type:"integer"}};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}if(typeof data3=="number"&&isFinite(data3)){if(data3>
100||isNaN(data3)){let err7={instancePath:instancePath+"/priority",schemaPath:"#/properties/priority/maximum",keyword:"maximum",params:{comparison:"<=",limit:100}};
vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}if(data3<0||isNaN(data3)){let err8={instancePath:instancePath+"/priority",schemaPath:"#/properties/pri\
ority/minimum",keyword:"minimum",params:{comparison:">=",limit:0}};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}}}if(data.cluster!==void 0&&(validate60(
data.cluster,{instancePath:instancePath+"/cluster",parentData:data,parentDataProperty:"cluster",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate60.errors),
errors=vErrors.length)),data.locality!==void 0&&(validate119(data.locality,{instancePath:instancePath+"/locality",parentData:data,parentDataProperty:"locality",
rootData,dynamicAnchors})||(vErrors=append(vErrors,validate119.errors),errors=vErrors.length)),data.pathPrefix!==void 0&&(validate145(data.pathPrefix,{instancePath:instancePath+
"/pathPrefix",parentData:data,parentDataProperty:"pathPrefix",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate145.errors),errors=vErrors.length)),data.
transport!==void 0){let data7=data.transport;if(!(data7==="mtls"||data7==="plain")){let err9={instancePath:instancePath+"/transport",schemaPath:"#/properties/tr\
ansport/enum",keyword:"enum",params:{allowedValues:schema47.properties.transport.enum}};vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}}data.origin!==
void 0&&(validate65(data.origin,{instancePath:instancePath+"/origin",parentData:data,parentDataProperty:"origin",rootData,dynamicAnchors})||(vErrors=append(vErrors,
validate65.errors),errors=vErrors.length))}else{let err10={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err10]:
vErrors.push(err10),errors++}return validate140.errors=vErrors,errors===0}validate140.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function validate133(data,{
instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate133.evaluated;if(evaluated0.dynamicProps&&
(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){if(data.port===void 0){let err0={
instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"port"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.protocol===
void 0){let err1={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"protocol"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),
errors++}for(let key0 in data)if(!(key0==="port"||key0==="name"||key0==="targetPort"||key0==="protocol"||key0==="endpoints"||key0==="origin")){let err2={instancePath,
schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}if(data.
port!==void 0&&(validate72(data.port,{instancePath:instancePath+"/port",parentData:data,parentDataProperty:"port",rootData,dynamicAnchors})||(vErrors=append(vErrors,
validate72.errors),errors=vErrors.length)),data.name!==void 0&&(validate115(data.name,{instancePath:instancePath+"/name",parentData:data,parentDataProperty:"nam\
e",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate115.errors),errors=vErrors.length)),data.targetPort!==void 0){let data2=data.targetPort;if(!(typeof data2==
"number"&&!(data2%1)&&!isNaN(data2)&&isFinite(data2))&&typeof data2!="string"){let err3={instancePath:instancePath+"/targetPort",schemaPath:"#/properties/target\
Port/type",keyword:"type",params:{type:schema45.properties.targetPort.type}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}let _errs7=errors,valid2=!0,
_errs8=errors;if(!(typeof data2=="number"&&!(data2%1)&&!isNaN(data2)&&isFinite(data2))){let err4={};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}var _valid0=_errs8===
errors;if(errors=_errs7,vErrors!==null&&(_errs7?vErrors.length=_errs7:vErrors=null),_valid0){let _errs10=errors;validate72(data2,{instancePath:instancePath+"/ta\
rgetPort",parentData:data,parentDataProperty:"targetPort",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate72.errors),errors=vErrors.length);var _valid0=_errs10===
errors;valid2=_valid0}if(!valid2){let err5={instancePath:instancePath+"/targetPort",schemaPath:"#/properties/targetPort/allOf/0/if",keyword:"if",params:{failingKeyword:"\
then"}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}let _errs12=errors,valid3=!0,_errs13=errors;if(typeof data2!="string"){let err6={};vErrors===null?
vErrors=[err6]:vErrors.push(err6),errors++}var _valid1=_errs13===errors;if(errors=_errs12,vErrors!==null&&(_errs12?vErrors.length=_errs12:vErrors=null),_valid1){
let _errs15=errors;validate115(data2,{instancePath:instancePath+"/targetPort",parentData:data,parentDataProperty:"targetPort",rootData,dynamicAnchors})||(vErrors=
append(vErrors,validate115.errors),errors=vErrors.length);var _valid1=_errs15===errors;valid3=_valid1}if(!valid3){let err7={instancePath:instancePath+"/targetPo\
rt",schemaPath:"#/properties/targetPort/allOf/1/if",keyword:"if",params:{failingKeyword:"then"}};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}}if(data.
protocol!==void 0&&(validate138(data.protocol,{instancePath:instancePath+"/protocol",parentData:data,parentDataProperty:"protocol",rootData,dynamicAnchors})||(vErrors=
append(vErrors,validate138.errors),errors=vErrors.length)),data.endpoints!==void 0){let data4=data.endpoints;if(Array.isArray(data4)){let len0=data4.length;for(let i0=0;i0<
len0;i0++)validate140(data4[i0],{instancePath:instancePath+"/endpoints/"+i0,parentData:data4,parentDataProperty:i0,rootData,dynamicAnchors})||(vErrors=append(vErrors,
validate140.errors),errors=vErrors.length)}else{let err8={instancePath:instancePath+"/endpoints",schemaPath:"#/properties/endpoints/type",keyword:"type",params:{
type:"array"}};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}}data.origin!==void 0&&(validate65(data.origin,{instancePath:instancePath+"/origin",parentData:data,
parentDataProperty:"origin",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate65.errors),errors=vErrors.length))}else{let err9={instancePath,schemaPath:"\
#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}return validate133.errors=vErrors,errors===0}validate133.
evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function validate127(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){
let vErrors=null,errors=0,evaluated0=validate127.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),
data&&typeof data=="object"&&!Array.isArray(data)){if(data.id===void 0){let err0={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
id"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.ports===void 0){let err1={instancePath,schemaPath:"#/required",keyword:"required",params:{
missingProperty:"ports"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}for(let key0 in data)if(!(key0==="id"||key0==="hosts"||key0==="vips"||key0===
"ports"||key0==="workloads"||key0==="identities"||key0==="origin")){let err2={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{
additionalProperty:key0}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}if(data.id!==void 0&&(validate62(data.id,{instancePath:instancePath+"/id",parentData:data,
parentDataProperty:"id",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate62.errors),errors=vErrors.length)),data.hosts!==void 0){let data1=data.hosts;
if(Array.isArray(data1)){let len0=data1.length;for(let i0=0;i0<len0;i0++)validate129(data1[i0],{instancePath:instancePath+"/hosts/"+i0,parentData:data1,parentDataProperty:i0,
rootData,dynamicAnchors})||(vErrors=append(vErrors,validate129.errors),errors=vErrors.length)}else{let err3={instancePath:instancePath+"/hosts",schemaPath:"#/pr\
operties/hosts/type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}}if(data.vips!==void 0){let data3=data.vips;
if(Array.isArray(data3)){let len1=data3.length;for(let i1=0;i1<len1;i1++)validate131(data3[i1],{instancePath:instancePath+"/vips/"+i1,parentData:data3,parentDataProperty:i1,
rootData,dynamicAnchors})||(vErrors=append(vErrors,validate131.errors),errors=vErrors.length)}else{let err4={instancePath:instancePath+"/vips",schemaPath:"#/pro\
perties/vips/type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}}if(data.ports!==void 0){let data5=data.ports;
if(Array.isArray(data5)){let len2=data5.length;for(let i2=0;i2<len2;i2++)validate133(data5[i2],{instancePath:instancePath+"/ports/"+i2,parentData:data5,parentDataProperty:i2,
rootData,dynamicAnchors})||(vErrors=append(vErrors,validate133.errors),errors=vErrors.length)}else{let err5={instancePath:instancePath+"/ports",schemaPath:"#/pr\
operties/ports/type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}}if(data.workloads!==void 0){let data7=data.
workloads;if(Array.isArray(data7)){let len3=data7.length;for(let i3=0;i3<len3;i3++)validate62(data7[i3],{instancePath:instancePath+"/workloads/"+i3,parentData:data7,
parentDataProperty:i3,rootData,dynamicAnchors})||(vErrors=append(vErrors,validate62.errors),errors=vErrors.length)}else{let err6={instancePath:instancePath+"/wo\
rkloads",schemaPath:"#/properties/workloads/type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}}if(data.identities!==
void 0){let data9=data.identities;if(Array.isArray(data9)){let len4=data9.length;for(let i4=0;i4<len4;i4++)validate62(data9[i4],{instancePath:instancePath+"/ide\
ntities/"+i4,parentData:data9,parentDataProperty:i4,rootData,dynamicAnchors})||(vErrors=append(vErrors,validate62.errors),errors=vErrors.length)}else{let err7={
instancePath:instancePath+"/identities",schemaPath:"#/properties/identities/type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=[err7]:vErrors.push(
err7),errors++}}data.origin!==void 0&&(validate65(data.origin,{instancePath:instancePath+"/origin",parentData:data,parentDataProperty:"origin",rootData,dynamicAnchors})||
(vErrors=append(vErrors,validate65.errors),errors=vErrors.length))}else{let err8={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===
null?vErrors=[err8]:vErrors.push(err8),errors++}return validate127.errors=vErrors,errors===0}validate127.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function validate161(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate161.evaluated;
if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),typeof data=="string"){if(func2(data)>4096){let err0={instancePath,
schemaPath:"#/maxLength",keyword:"maxLength",params:{limit:4096}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(func2(data)<1){let err1={instancePath,
schemaPath:"#/minLength",keyword:"minLength",params:{limit:1}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}}else{let err2={instancePath,schemaPath:"\
#/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}return validate161.errors=vErrors,errors===0}validate161.
evaluated={dynamicProps:!1,dynamicItems:!1};function validate158(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,
errors=0,evaluated0=validate158.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),data&&typeof data==
"object"&&!Array.isArray(data)){if(Object.keys(data).length>1){let err0={instancePath,schemaPath:"#/maxProperties",keyword:"maxProperties",params:{limit:1}};vErrors===
null?vErrors=[err0]:vErrors.push(err0),errors++}if(Object.keys(data).length<1){let err1={instancePath,schemaPath:"#/minProperties",keyword:"minProperties",params:{
limit:1}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}for(let key0 in data)if(!(key0==="exact"||key0==="prefix"||key0==="regex")){let err2={instancePath,
schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}data.
exact!==void 0&&(validate145(data.exact,{instancePath:instancePath+"/exact",parentData:data,parentDataProperty:"exact",rootData,dynamicAnchors})||(vErrors=append(
vErrors,validate145.errors),errors=vErrors.length)),data.prefix!==void 0&&(validate145(data.prefix,{instancePath:instancePath+"/prefix",parentData:data,parentDataProperty:"\
prefix",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate145.errors),errors=vErrors.length)),data.regex!==void 0&&(validate161(data.regex,{instancePath:instancePath+
"/regex",parentData:data,parentDataProperty:"regex",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate161.errors),errors=vErrors.length))}else{let err3={
instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}return validate158.errors=vErrors,
errors===0}validate158.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};var pattern15=new RegExp("^[A-Za-z0-9!#$%&'*+.^_`|~-]+$","u");function validate164(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){
let vErrors=null,errors=0,evaluated0=validate164.evaluated;evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0);
let _errs1=errors,valid0=!1,passing0=null,_errs2=errors;if(data&&typeof data=="object"&&!Array.isArray(data)&&data.exact===void 0){let err0={instancePath,schemaPath:"\
#/oneOf/0/required",keyword:"required",params:{missingProperty:"exact"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}var _valid0=_errs2===errors;_valid0&&
(valid0=!0,passing0=0);let _errs3=errors;if(data&&typeof data=="object"&&!Array.isArray(data)&&data.regex===void 0){let err1={instancePath,schemaPath:"#/oneOf/1\
/required",keyword:"required",params:{missingProperty:"regex"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}var _valid0=_errs3===errors;if(_valid0&&
valid0)valid0=!1,passing0=[passing0,1];else{_valid0&&(valid0=!0,passing0=1);let _errs4=errors;if(data&&typeof data=="object"&&!Array.isArray(data)&&data.present===
void 0){let err2={instancePath,schemaPath:"#/oneOf/2/required",keyword:"required",params:{missingProperty:"present"}};vErrors===null?vErrors=[err2]:vErrors.push(
err2),errors++}var _valid0=_errs4===errors;_valid0&&valid0?(valid0=!1,passing0=[passing0,2]):_valid0&&(valid0=!0,passing0=2)}if(valid0)errors=_errs1,vErrors!==null&&
(_errs1?vErrors.length=_errs1:vErrors=null);else{let err3={instancePath,schemaPath:"#/oneOf",keyword:"oneOf",params:{passingSchemas:passing0}};vErrors===null?vErrors=
[err3]:vErrors.push(err3),errors++}if(data&&typeof data=="object"&&!Array.isArray(data)){if(data.name===void 0){let err4={instancePath,schemaPath:"#/required",keyword:"\
required",params:{missingProperty:"name"}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}for(let key0 in data)if(!(key0==="name"||key0==="exact"||key0===
"regex"||key0==="present"||key0==="origin")){let err5={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0}};
vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}if(data.name!==void 0){let data0=data.name;if(typeof data0=="string"){if(func2(data0)>256){let err6={instancePath:instancePath+
"/name",schemaPath:"#/properties/name/maxLength",keyword:"maxLength",params:{limit:256}};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}if(func2(data0)<
1){let err7={instancePath:instancePath+"/name",schemaPath:"#/properties/name/minLength",keyword:"minLength",params:{limit:1}};vErrors===null?vErrors=[err7]:vErrors.
push(err7),errors++}if(!pattern15.test(data0)){let err8={instancePath:instancePath+"/name",schemaPath:"#/properties/name/pattern",keyword:"pattern",params:{pattern:"\
^[A-Za-z0-9!#$%&'*+.^_`|~-]+$"}};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}}else{let err9={instancePath:instancePath+"/name",schemaPath:"#/prope\
rties/name/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}}if(data.exact!==void 0){let data1=data.exact;
if(typeof data1=="string"){if(func2(data1)>4096){let err10={instancePath:instancePath+"/exact",schemaPath:"#/properties/exact/maxLength",keyword:"maxLength",params:{
limit:4096}};vErrors===null?vErrors=[err10]:vErrors.push(err10),errors++}}else{let err11={instancePath:instancePath+"/exact",schemaPath:"#/properties/exact/type",
keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err11]:vErrors.push(err11),errors++}}if(data.regex!==void 0&&(validate161(data.regex,{instancePath:instancePath+
"/regex",parentData:data,parentDataProperty:"regex",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate161.errors),errors=vErrors.length)),data.present!==
void 0&&typeof data.present!="boolean"){let err12={instancePath:instancePath+"/present",schemaPath:"#/properties/present/type",keyword:"type",params:{type:"bool\
ean"}};vErrors===null?vErrors=[err12]:vErrors.push(err12),errors++}data.origin!==void 0&&(validate65(data.origin,{instancePath:instancePath+"/origin",parentData:data,
parentDataProperty:"origin",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate65.errors),errors=vErrors.length))}else{let err13={instancePath,schemaPath:"\
#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err13]:vErrors.push(err13),errors++}return validate164.errors=vErrors,errors===0}validate164.
evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function validate168(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate168.evaluated;
evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0);let _errs1=errors,valid0=!1,passing0=null,_errs2=errors;if(data&&
typeof data=="object"&&!Array.isArray(data)&&data.exact===void 0){let err0={instancePath,schemaPath:"#/oneOf/0/required",keyword:"required",params:{missingProperty:"\
exact"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}var _valid0=_errs2===errors;_valid0&&(valid0=!0,passing0=0);let _errs3=errors;if(data&&typeof data==
"object"&&!Array.isArray(data)&&data.regex===void 0){let err1={instancePath,schemaPath:"#/oneOf/1/required",keyword:"required",params:{missingProperty:"regex"}};
vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}var _valid0=_errs3===errors;if(_valid0&&valid0?(valid0=!1,passing0=[passing0,1]):_valid0&&(valid0=!0,passing0=
1),valid0)errors=_errs1,vErrors!==null&&(_errs1?vErrors.length=_errs1:vErrors=null);else{let err2={instancePath,schemaPath:"#/oneOf",keyword:"oneOf",params:{passingSchemas:passing0}};
vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}if(data&&typeof data=="object"&&!Array.isArray(data)){if(data.name===void 0){let err3={instancePath,schemaPath:"\
#/required",keyword:"required",params:{missingProperty:"name"}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}for(let key0 in data)if(!(key0==="name"||
key0==="exact"||key0==="regex"||key0==="origin")){let err4={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0}};
vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}if(data.name!==void 0){let data0=data.name;if(typeof data0=="string"){if(func2(data0)>256){let err5={instancePath:instancePath+
"/name",schemaPath:"#/properties/name/maxLength",keyword:"maxLength",params:{limit:256}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}if(func2(data0)<
1){let err6={instancePath:instancePath+"/name",schemaPath:"#/properties/name/minLength",keyword:"minLength",params:{limit:1}};vErrors===null?vErrors=[err6]:vErrors.
push(err6),errors++}}else{let err7={instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type:"string"}};vErrors===null?
vErrors=[err7]:vErrors.push(err7),errors++}}if(data.exact!==void 0){let data1=data.exact;if(typeof data1=="string"){if(func2(data1)>4096){let err8={instancePath:instancePath+
"/exact",schemaPath:"#/properties/exact/maxLength",keyword:"maxLength",params:{limit:4096}};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}}else{let err9={
instancePath:instancePath+"/exact",schemaPath:"#/properties/exact/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err9]:vErrors.push(err9),
errors++}}data.regex!==void 0&&(validate161(data.regex,{instancePath:instancePath+"/regex",parentData:data,parentDataProperty:"regex",rootData,dynamicAnchors})||
(vErrors=append(vErrors,validate161.errors),errors=vErrors.length)),data.origin!==void 0&&(validate65(data.origin,{instancePath:instancePath+"/origin",parentData:data,
parentDataProperty:"origin",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate65.errors),errors=vErrors.length))}else{let err10={instancePath,schemaPath:"\
#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err10]:vErrors.push(err10),errors++}return validate168.errors=vErrors,errors===0}validate168.
evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};var pattern14=new RegExp("^([A-Za-z0-9!#$%&'+.^_`|~-]+|\\*)$","u");function validate157(data,{instancePath="",
parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate157.evaluated;if(evaluated0.dynamicProps&&(evaluated0.
props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){for(let key0 in data)if(!(key0==="name"||key0===
"path"||key0==="methods"||key0==="headers"||key0==="query"||key0==="origin")){let err0={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProp\
erties",params:{additionalProperty:key0}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.name!==void 0){let data0=data.name;if(typeof data0==
"string"){if(func2(data0)>253){let err1={instancePath:instancePath+"/name",schemaPath:"#/properties/name/maxLength",keyword:"maxLength",params:{limit:253}};vErrors===
null?vErrors=[err1]:vErrors.push(err1),errors++}if(func2(data0)<1){let err2={instancePath:instancePath+"/name",schemaPath:"#/properties/name/minLength",keyword:"\
minLength",params:{limit:1}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}}else{let err3={instancePath:instancePath+"/name",schemaPath:"#/propertie\
s/name/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}}if(data.path!==void 0&&(validate158(data.path,{instancePath:instancePath+
"/path",parentData:data,parentDataProperty:"path",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate158.errors),errors=vErrors.length)),data.methods!==
void 0){let data2=data.methods;if(Array.isArray(data2)){let len0=data2.length;for(let i0=0;i0<len0;i0++){let data3=data2[i0];if(typeof data3=="string"){if(func2(
data3)>64){let err4={instancePath:instancePath+"/methods/"+i0,schemaPath:"#/properties/methods/items/maxLength",keyword:"maxLength",params:{limit:64}};vErrors===
null?vErrors=[err4]:vErrors.push(err4),errors++}if(func2(data3)<1){let err5={instancePath:instancePath+"/methods/"+i0,schemaPath:"#/properties/methods/items/min\
Length",keyword:"minLength",params:{limit:1}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}if(!pattern14.test(data3)){let err6={instancePath:instancePath+
"/methods/"+i0,schemaPath:"#/properties/methods/items/pattern",keyword:"pattern",params:{pattern:"^([A-Za-z0-9!#$%&'+.^_`|~-]+|\\*)$"}};vErrors===null?vErrors=[
err6]:vErrors.push(err6),errors++}}else{let err7={instancePath:instancePath+"/methods/"+i0,schemaPath:"#/properties/methods/items/type",keyword:"type",params:{type:"\
string"}};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}}}else{let err8={instancePath:instancePath+"/methods",schemaPath:"#/properties/methods/type",
keyword:"type",params:{type:"array"}};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}}if(data.headers!==void 0){let data4=data.headers;if(Array.isArray(
data4)){let len1=data4.length;for(let i1=0;i1<len1;i1++)validate164(data4[i1],{instancePath:instancePath+"/headers/"+i1,parentData:data4,parentDataProperty:i1,rootData,
dynamicAnchors})||(vErrors=append(vErrors,validate164.errors),errors=vErrors.length)}else{let err9={instancePath:instancePath+"/headers",schemaPath:"#/propertie\
s/headers/type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}}if(data.query!==void 0){let data6=data.query;if(Array.
isArray(data6)){let len2=data6.length;for(let i2=0;i2<len2;i2++)validate168(data6[i2],{instancePath:instancePath+"/query/"+i2,parentData:data6,parentDataProperty:i2,
rootData,dynamicAnchors})||(vErrors=append(vErrors,validate168.errors),errors=vErrors.length)}else{let err10={instancePath:instancePath+"/query",schemaPath:"#/p\
roperties/query/type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=[err10]:vErrors.push(err10),errors++}}data.origin!==void 0&&(validate65(data.
origin,{instancePath:instancePath+"/origin",parentData:data,parentDataProperty:"origin",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate65.errors),errors=
vErrors.length))}else{let err11={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err11]:vErrors.push(err11),errors++}
return validate157.errors=vErrors,errors===0}validate157.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function validate174(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate174.evaluated;
if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){for(let key0 in data)
if(key0!=="ports"){let err0={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0}};vErrors===null?vErrors=
[err0]:vErrors.push(err0),errors++}if(data.ports!==void 0){let data0=data.ports;if(Array.isArray(data0)){let len0=data0.length;for(let i0=0;i0<len0;i0++)validate72(
data0[i0],{instancePath:instancePath+"/ports/"+i0,parentData:data0,parentDataProperty:i0,rootData,dynamicAnchors})||(vErrors=append(vErrors,validate72.errors),errors=
vErrors.length)}else{let err1={instancePath:instancePath+"/ports",schemaPath:"#/properties/ports/type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=
[err1]:vErrors.push(err1),errors++}}}else{let err2={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err2]:vErrors.
push(err2),errors++}return validate174.errors=vErrors,errors===0}validate174.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function validate155(data,{instancePath="",
parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate155.evaluated;evaluated0.dynamicProps&&(evaluated0.
props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0);let _errs1=errors,valid0=!1,passing0=null,_errs2=errors;if(data&&typeof data=="object"&&!Array.
isArray(data)&&data.http===void 0){let err0={instancePath,schemaPath:"#/oneOf/0/required",keyword:"required",params:{missingProperty:"http"}};vErrors===null?vErrors=
[err0]:vErrors.push(err0),errors++}var _valid0=_errs2===errors;_valid0&&(valid0=!0,passing0=0);let _errs3=errors;if(data&&typeof data=="object"&&!Array.isArray(
data)&&data.tcp===void 0){let err1={instancePath,schemaPath:"#/oneOf/1/required",keyword:"required",params:{missingProperty:"tcp"}};vErrors===null?vErrors=[err1]:
vErrors.push(err1),errors++}var _valid0=_errs3===errors;if(_valid0&&valid0?(valid0=!1,passing0=[passing0,1]):_valid0&&(valid0=!0,passing0=1),valid0)errors=_errs1,
vErrors!==null&&(_errs1?vErrors.length=_errs1:vErrors=null);else{let err2={instancePath,schemaPath:"#/oneOf",keyword:"oneOf",params:{passingSchemas:passing0}};vErrors===
null?vErrors=[err2]:vErrors.push(err2),errors++}if(data&&typeof data=="object"&&!Array.isArray(data)){if(data.id===void 0){let err3={instancePath,schemaPath:"#/\
required",keyword:"required",params:{missingProperty:"id"}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}for(let key0 in data)if(!(key0==="id"||key0===
"http"||key0==="tcp"||key0==="origin")){let err4={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0}};
vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}if(data.id!==void 0&&(validate62(data.id,{instancePath:instancePath+"/id",parentData:data,parentDataProperty:"\
id",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate62.errors),errors=vErrors.length)),data.http!==void 0){let data1=data.http;if(Array.isArray(data1)){
if(data1.length<1){let err5={instancePath:instancePath+"/http",schemaPath:"#/properties/http/minItems",keyword:"minItems",params:{limit:1}};vErrors===null?vErrors=
[err5]:vErrors.push(err5),errors++}let len0=data1.length;for(let i0=0;i0<len0;i0++)validate157(data1[i0],{instancePath:instancePath+"/http/"+i0,parentData:data1,
parentDataProperty:i0,rootData,dynamicAnchors})||(vErrors=append(vErrors,validate157.errors),errors=vErrors.length)}else{let err6={instancePath:instancePath+"/h\
ttp",schemaPath:"#/properties/http/type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}}data.tcp!==void 0&&(validate174(
data.tcp,{instancePath:instancePath+"/tcp",parentData:data,parentDataProperty:"tcp",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate174.errors),errors=
vErrors.length)),data.origin!==void 0&&(validate65(data.origin,{instancePath:instancePath+"/origin",parentData:data,parentDataProperty:"origin",rootData,dynamicAnchors})||
(vErrors=append(vErrors,validate65.errors),errors=vErrors.length))}else{let err7={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===
null?vErrors=[err7]:vErrors.push(err7),errors++}return validate155.errors=vErrors,errors===0}validate155.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function validate181(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate181.evaluated;
evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0);let _errs1=errors,valid0=!1,passing0=null,_errs2=errors;if(data&&
typeof data=="object"&&!Array.isArray(data)&&data.identity===void 0){let err0={instancePath,schemaPath:"#/oneOf/0/required",keyword:"required",params:{missingProperty:"\
identity"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}var _valid0=_errs2===errors;_valid0&&(valid0=!0,passing0=0);let _errs3=errors;if(data&&typeof data==
"object"&&!Array.isArray(data)&&data.service===void 0){let err1={instancePath,schemaPath:"#/oneOf/1/required",keyword:"required",params:{missingProperty:"servic\
e"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}var _valid0=_errs3===errors;if(_valid0&&valid0?(valid0=!1,passing0=[passing0,1]):_valid0&&(valid0=
!0,passing0=1),valid0)errors=_errs1,vErrors!==null&&(_errs1?vErrors.length=_errs1:vErrors=null);else{let err2={instancePath,schemaPath:"#/oneOf",keyword:"oneOf",
params:{passingSchemas:passing0}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}if(data&&typeof data=="object"&&!Array.isArray(data)){for(let key0 in data)
if(!(key0==="identity"||key0==="service"||key0==="port"||key0==="origin")){let err3={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalPropert\
ies",params:{additionalProperty:key0}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}data.identity!==void 0&&(validate62(data.identity,{instancePath:instancePath+
"/identity",parentData:data,parentDataProperty:"identity",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate62.errors),errors=vErrors.length)),data.service!==
void 0&&(validate62(data.service,{instancePath:instancePath+"/service",parentData:data,parentDataProperty:"service",rootData,dynamicAnchors})||(vErrors=append(vErrors,
validate62.errors),errors=vErrors.length)),data.port!==void 0&&(validate72(data.port,{instancePath:instancePath+"/port",parentData:data,parentDataProperty:"port",
rootData,dynamicAnchors})||(vErrors=append(vErrors,validate72.errors),errors=vErrors.length)),data.origin!==void 0&&(validate65(data.origin,{instancePath:instancePath+
"/origin",parentData:data,parentDataProperty:"origin",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate65.errors),errors=vErrors.length))}else{let err4={
instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}return validate181.errors=vErrors,
errors===0}validate181.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};var schema58={description:"A caller: an identity, or a group (authenticated: whoever\
 has a certificate of the mesh CA; any: whoever gets a connection).",type:"object",additionalProperties:!1,properties:{identity:{$ref:"#/$defs/ObjectId"},group:{
enum:["any","authenticated"]},origin:{$ref:"#/$defs/Origin"}},oneOf:[{required:["identity"]},{required:["group"]}]};function validate187(data,{instancePath="",parentData,
parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate187.evaluated;evaluated0.dynamicProps&&(evaluated0.props=void 0),
evaluated0.dynamicItems&&(evaluated0.items=void 0);let _errs1=errors,valid0=!1,passing0=null,_errs2=errors;if(data&&typeof data=="object"&&!Array.isArray(data)&&
data.identity===void 0){let err0={instancePath,schemaPath:"#/oneOf/0/required",keyword:"required",params:{missingProperty:"identity"}};vErrors===null?vErrors=[err0]:
vErrors.push(err0),errors++}var _valid0=_errs2===errors;_valid0&&(valid0=!0,passing0=0);let _errs3=errors;if(data&&typeof data=="object"&&!Array.isArray(data)&&
data.group===void 0){let err1={instancePath,schemaPath:"#/oneOf/1/required",keyword:"required",params:{missingProperty:"group"}};vErrors===null?vErrors=[err1]:vErrors.
push(err1),errors++}var _valid0=_errs3===errors;if(_valid0&&valid0?(valid0=!1,passing0=[passing0,1]):_valid0&&(valid0=!0,passing0=1),valid0)errors=_errs1,vErrors!==
null&&(_errs1?vErrors.length=_errs1:vErrors=null);else{let err2={instancePath,schemaPath:"#/oneOf",keyword:"oneOf",params:{passingSchemas:passing0}};vErrors===null?
vErrors=[err2]:vErrors.push(err2),errors++}if(data&&typeof data=="object"&&!Array.isArray(data)){for(let key0 in data)if(!(key0==="identity"||key0==="group"||key0===
"origin")){let err3={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0}};vErrors===null?vErrors=[err3]:
vErrors.push(err3),errors++}if(data.identity!==void 0&&(validate62(data.identity,{instancePath:instancePath+"/identity",parentData:data,parentDataProperty:"iden\
tity",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate62.errors),errors=vErrors.length)),data.group!==void 0){let data1=data.group;if(!(data1==="any"||
data1==="authenticated")){let err4={instancePath:instancePath+"/group",schemaPath:"#/properties/group/enum",keyword:"enum",params:{allowedValues:schema58.properties.
group.enum}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}}data.origin!==void 0&&(validate65(data.origin,{instancePath:instancePath+"/origin",parentData:data,
parentDataProperty:"origin",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate65.errors),errors=vErrors.length))}else{let err5={instancePath,schemaPath:"\
#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}return validate187.errors=vErrors,errors===0}validate187.
evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};var schema59={type:"object",additionalProperties:!1,required:["routeGroup","kind"],properties:{kind:{enum:[
"http","tcp"]},routeGroup:{$ref:"#/$defs/ObjectId"},matches:{description:"Names of matches in the group. Absent or empty: all of them.",type:"array",items:{type:"\
string",minLength:1,maxLength:253}},origin:{$ref:"#/$defs/Origin"}}};function validate191(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){
let vErrors=null,errors=0,evaluated0=validate191.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),
data&&typeof data=="object"&&!Array.isArray(data)){if(data.routeGroup===void 0){let err0={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
routeGroup"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.kind===void 0){let err1={instancePath,schemaPath:"#/required",keyword:"required",
params:{missingProperty:"kind"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}for(let key0 in data)if(!(key0==="kind"||key0==="routeGroup"||key0===
"matches"||key0==="origin")){let err2={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0}};vErrors===
null?vErrors=[err2]:vErrors.push(err2),errors++}if(data.kind!==void 0){let data0=data.kind;if(!(data0==="http"||data0==="tcp")){let err3={instancePath:instancePath+
"/kind",schemaPath:"#/properties/kind/enum",keyword:"enum",params:{allowedValues:schema59.properties.kind.enum}};vErrors===null?vErrors=[err3]:vErrors.push(err3),
errors++}}if(data.routeGroup!==void 0&&(validate62(data.routeGroup,{instancePath:instancePath+"/routeGroup",parentData:data,parentDataProperty:"routeGroup",rootData,
dynamicAnchors})||(vErrors=append(vErrors,validate62.errors),errors=vErrors.length)),data.matches!==void 0){let data2=data.matches;if(Array.isArray(data2)){let len0=data2.
length;for(let i0=0;i0<len0;i0++){let data3=data2[i0];if(typeof data3=="string"){if(func2(data3)>253){let err4={instancePath:instancePath+"/matches/"+i0,schemaPath:"\
#/properties/matches/items/maxLength",keyword:"maxLength",params:{limit:253}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}if(func2(data3)<1){let err5={
instancePath:instancePath+"/matches/"+i0,schemaPath:"#/properties/matches/items/minLength",keyword:"minLength",params:{limit:1}};vErrors===null?vErrors=[err5]:vErrors.
push(err5),errors++}}else{let err6={instancePath:instancePath+"/matches/"+i0,schemaPath:"#/properties/matches/items/type",keyword:"type",params:{type:"string"}};
vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}}}else{let err7={instancePath:instancePath+"/matches",schemaPath:"#/properties/matches/type",keyword:"\
type",params:{type:"array"}};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}}data.origin!==void 0&&(validate65(data.origin,{instancePath:instancePath+
"/origin",parentData:data,parentDataProperty:"origin",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate65.errors),errors=vErrors.length))}else{let err8={
instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}return validate191.errors=vErrors,
errors===0}validate191.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function validate179(data,{instancePath="",parentData,parentDataProperty,rootData=data,
dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate179.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&
(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){if(data.id===void 0){let err0={instancePath,schemaPath:"#/required",keyword:"requir\
ed",params:{missingProperty:"id"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.destination===void 0){let err1={instancePath,schemaPath:"#/\
required",keyword:"required",params:{missingProperty:"destination"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(data.sources===void 0){let err2={
instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"sources"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}for(let key0 in data)
if(!(key0==="id"||key0==="destination"||key0==="sources"||key0==="rules"||key0==="origin")){let err3={instancePath,schemaPath:"#/additionalProperties",keyword:"\
additionalProperties",params:{additionalProperty:key0}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}if(data.id!==void 0&&(validate62(data.id,{instancePath:instancePath+
"/id",parentData:data,parentDataProperty:"id",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate62.errors),errors=vErrors.length)),data.destination!==void 0&&
(validate181(data.destination,{instancePath:instancePath+"/destination",parentData:data,parentDataProperty:"destination",rootData,dynamicAnchors})||(vErrors=append(
vErrors,validate181.errors),errors=vErrors.length)),data.sources!==void 0){let data2=data.sources;if(Array.isArray(data2)){if(data2.length<1){let err4={instancePath:instancePath+
"/sources",schemaPath:"#/properties/sources/minItems",keyword:"minItems",params:{limit:1}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}let len0=data2.
length;for(let i0=0;i0<len0;i0++)validate187(data2[i0],{instancePath:instancePath+"/sources/"+i0,parentData:data2,parentDataProperty:i0,rootData,dynamicAnchors})||
(vErrors=append(vErrors,validate187.errors),errors=vErrors.length)}else{let err5={instancePath:instancePath+"/sources",schemaPath:"#/properties/sources/type",keyword:"\
type",params:{type:"array"}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}}if(data.rules!==void 0){let data4=data.rules;if(Array.isArray(data4)){let len1=data4.
length;for(let i1=0;i1<len1;i1++)validate191(data4[i1],{instancePath:instancePath+"/rules/"+i1,parentData:data4,parentDataProperty:i1,rootData,dynamicAnchors})||
(vErrors=append(vErrors,validate191.errors),errors=vErrors.length)}else{let err6={instancePath:instancePath+"/rules",schemaPath:"#/properties/rules/type",keyword:"\
type",params:{type:"array"}};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}}data.origin!==void 0&&(validate65(data.origin,{instancePath:instancePath+
"/origin",parentData:data,parentDataProperty:"origin",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate65.errors),errors=vErrors.length))}else{let err7={
instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}return validate179.errors=vErrors,
errors===0}validate179.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function validate200(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate200.evaluated;
if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){if(data.
routeGroup===void 0){let err0={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"routeGroup"}};vErrors===null?vErrors=[err0]:vErrors.
push(err0),errors++}for(let key0 in data)if(!(key0==="routeGroup"||key0==="origin")){let err1={instancePath,schemaPath:"#/additionalProperties",keyword:"additio\
nalProperties",params:{additionalProperty:key0}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}data.routeGroup!==void 0&&(validate62(data.routeGroup,
{instancePath:instancePath+"/routeGroup",parentData:data,parentDataProperty:"routeGroup",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate62.errors),errors=
vErrors.length)),data.origin!==void 0&&(validate65(data.origin,{instancePath:instancePath+"/origin",parentData:data,parentDataProperty:"origin",rootData,dynamicAnchors})||
(vErrors=append(vErrors,validate65.errors),errors=vErrors.length))}else{let err2={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===
null?vErrors=[err2]:vErrors.push(err2),errors++}return validate200.errors=vErrors,errors===0}validate200.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function validate204(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate204.evaluated;
if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){if(data.
service===void 0){let err0={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"service"}};vErrors===null?vErrors=[err0]:vErrors.push(
err0),errors++}if(data.weight===void 0){let err1={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"weight"}};vErrors===null?vErrors=
[err1]:vErrors.push(err1),errors++}for(let key0 in data)if(!(key0==="service"||key0==="weight"||key0==="origin")){let err2={instancePath,schemaPath:"#/additiona\
lProperties",keyword:"additionalProperties",params:{additionalProperty:key0}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}if(data.service!==void 0&&
(validate62(data.service,{instancePath:instancePath+"/service",parentData:data,parentDataProperty:"service",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate62.
errors),errors=vErrors.length)),data.weight!==void 0){let data1=data.weight;if(!(typeof data1=="number"&&!(data1%1)&&!isNaN(data1)&&isFinite(data1))){let err3={
instancePath:instancePath+"/weight",schemaPath:"#/properties/weight/type",keyword:"type",params:{type:"integer"}};vErrors===null?vErrors=[err3]:vErrors.push(err3),
errors++}if(typeof data1=="number"&&isFinite(data1)){if(data1>1e9||isNaN(data1)){let err4={instancePath:instancePath+"/weight",schemaPath:"#/properties/weight/m\
aximum",keyword:"maximum",params:{comparison:"<=",limit:1e9}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}if(data1<0||isNaN(data1)){let err5={instancePath:instancePath+
"/weight",schemaPath:"#/properties/weight/minimum",keyword:"minimum",params:{comparison:">=",limit:0}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}}}
data.origin!==void 0&&(validate65(data.origin,{instancePath:instancePath+"/origin",parentData:data,parentDataProperty:"origin",rootData,dynamicAnchors})||(vErrors=
append(vErrors,validate65.errors),errors=vErrors.length))}else{let err6={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===null?
vErrors=[err6]:vErrors.push(err6),errors++}return validate204.errors=vErrors,errors===0}validate204.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function validate197(data,{
instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate197.evaluated;if(evaluated0.dynamicProps&&
(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){if(data.id===void 0){let err0={instancePath,
schemaPath:"#/required",keyword:"required",params:{missingProperty:"id"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.service===void 0){let err1={
instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"service"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(data.backends===
void 0){let err2={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"backends"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),
errors++}for(let key0 in data)if(!(key0==="id"||key0==="service"||key0==="matches"||key0==="backends"||key0==="origin")){let err3={instancePath,schemaPath:"#/ad\
ditionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}if(data.id!==void 0&&
(validate62(data.id,{instancePath:instancePath+"/id",parentData:data,parentDataProperty:"id",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate62.errors),
errors=vErrors.length)),data.service!==void 0&&(validate62(data.service,{instancePath:instancePath+"/service",parentData:data,parentDataProperty:"service",rootData,
dynamicAnchors})||(vErrors=append(vErrors,validate62.errors),errors=vErrors.length)),data.matches!==void 0){let data2=data.matches;if(Array.isArray(data2)){let len0=data2.
length;for(let i0=0;i0<len0;i0++)validate200(data2[i0],{instancePath:instancePath+"/matches/"+i0,parentData:data2,parentDataProperty:i0,rootData,dynamicAnchors})||
(vErrors=append(vErrors,validate200.errors),errors=vErrors.length)}else{let err4={instancePath:instancePath+"/matches",schemaPath:"#/properties/matches/type",keyword:"\
type",params:{type:"array"}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}}if(data.backends!==void 0){let data4=data.backends;if(Array.isArray(data4)){
let len1=data4.length;for(let i1=0;i1<len1;i1++)validate204(data4[i1],{instancePath:instancePath+"/backends/"+i1,parentData:data4,parentDataProperty:i1,rootData,
dynamicAnchors})||(vErrors=append(vErrors,validate204.errors),errors=vErrors.length)}else{let err5={instancePath:instancePath+"/backends",schemaPath:"#/properti\
es/backends/type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}}data.origin!==void 0&&(validate65(data.origin,
{instancePath:instancePath+"/origin",parentData:data,parentDataProperty:"origin",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate65.errors),errors=vErrors.
length))}else{let err6={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}return validate197.
errors=vErrors,errors===0}validate197.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};var schema63={description:"How traffic to a destination is limited, r\
epeated, balanced or changed. For one knob of one request the nearest target wins: route, then port, then service; and a policy for some callers wins over one f\
or all. Two that are equally near and touch the same knob are an error.",type:"object",additionalProperties:!1,required:["id","target"],minProperties:3,properties:{
id:{$ref:"#/$defs/ObjectId"},target:{$ref:"#/$defs/PolicyTarget"},callers:{description:"Identities whose traffic it is about. Absent: everyone's.",type:"array",
minItems:1,items:{$ref:"#/$defs/ObjectId"}},rateLimits:{description:"Kept by the destination's proxy.",type:"array",minItems:1,items:{$ref:"#/$defs/RateLimit"}},
cors:{$ref:"#/$defs/Cors"},bandwidth:{$ref:"#/$defs/Bandwidth"},faultInjection:{$ref:"#/$defs/FaultInjection"},redirect:{$ref:"#/$defs/Redirect"},rewrite:{$ref:"\
#/$defs/Rewrite"},headers:{$ref:"#/$defs/HeaderOperations"},mirror:{$ref:"#/$defs/Mirror"},circuitBreaker:{$ref:"#/$defs/CircuitBreaker"},timeouts:{$ref:"#/$def\
s/TrafficTimeouts"},retry:{$ref:"#/$defs/Retry"},fallback:{$ref:"#/$defs/Fallback"},connectionLimits:{$ref:"#/$defs/ConnectionLimits"},loadBalancing:{$ref:"#/$d\
efs/LoadBalancing"},outlierDetection:{$ref:"#/$defs/OutlierDetection"},healthCheck:{$ref:"#/$defs/HealthCheck"},origin:{$ref:"#/$defs/Origin"}}};function validate215(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate215.evaluated;
if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){if(data.
routeGroup===void 0){let err0={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"routeGroup"}};vErrors===null?vErrors=[err0]:vErrors.
push(err0),errors++}for(let key0 in data)if(!(key0==="routeGroup"||key0==="matches"||key0==="origin")){let err1={instancePath,schemaPath:"#/additionalProperties",
keyword:"additionalProperties",params:{additionalProperty:key0}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(data.routeGroup!==void 0&&(validate62(
data.routeGroup,{instancePath:instancePath+"/routeGroup",parentData:data,parentDataProperty:"routeGroup",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate62.
errors),errors=vErrors.length)),data.matches!==void 0){let data1=data.matches;if(Array.isArray(data1)){let len0=data1.length;for(let i0=0;i0<len0;i0++){let data2=data1[i0];
if(typeof data2=="string"){if(func2(data2)>253){let err2={instancePath:instancePath+"/matches/"+i0,schemaPath:"#/properties/matches/items/maxLength",keyword:"ma\
xLength",params:{limit:253}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}if(func2(data2)<1){let err3={instancePath:instancePath+"/matches/"+i0,schemaPath:"\
#/properties/matches/items/minLength",keyword:"minLength",params:{limit:1}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}}else{let err4={instancePath:instancePath+
"/matches/"+i0,schemaPath:"#/properties/matches/items/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}}}else{
let err5={instancePath:instancePath+"/matches",schemaPath:"#/properties/matches/type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=[err5]:vErrors.
push(err5),errors++}}data.origin!==void 0&&(validate65(data.origin,{instancePath:instancePath+"/origin",parentData:data,parentDataProperty:"origin",rootData,dynamicAnchors})||
(vErrors=append(vErrors,validate65.errors),errors=vErrors.length))}else{let err6={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===
null?vErrors=[err6]:vErrors.push(err6),errors++}return validate215.errors=vErrors,errors===0}validate215.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function validate212(data,{
instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate212.evaluated;if(evaluated0.dynamicProps&&
(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){if(data.service===void 0){let err0={
instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"service"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}for(let key0 in data)
if(!(key0==="service"||key0==="port"||key0==="route"||key0==="origin")){let err1={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",
params:{additionalProperty:key0}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}data.service!==void 0&&(validate62(data.service,{instancePath:instancePath+
"/service",parentData:data,parentDataProperty:"service",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate62.errors),errors=vErrors.length)),data.port!==
void 0&&(validate72(data.port,{instancePath:instancePath+"/port",parentData:data,parentDataProperty:"port",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate72.
errors),errors=vErrors.length)),data.route!==void 0&&(validate215(data.route,{instancePath:instancePath+"/route",parentData:data,parentDataProperty:"route",rootData,
dynamicAnchors})||(vErrors=append(vErrors,validate215.errors),errors=vErrors.length)),data.origin!==void 0&&(validate65(data.origin,{instancePath:instancePath+"\
/origin",parentData:data,parentDataProperty:"origin",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate65.errors),errors=vErrors.length))}else{let err2={
instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}return validate212.errors=vErrors,
errors===0}validate212.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};var schema66={description:"A token bucket: requests tokens per unit come in smoothly\
, burst is how many it holds. One budget for each proxy process, however many threads it has. A route's limits replace those of its service.",type:"object",additionalProperties:!1,
required:["requests","unit"],properties:{level:{description:"request (default): HTTP requests. connection: accepted connections, for every protocol; takes no ro\
ute, no header and no cookie.",enum:["request","connection"]},requests:{description:"Tokens per unit.",type:"integer",minimum:1,maximum:1e9},unit:{enum:["second",
"minute","hour"]},burst:{description:"Default: requests.",type:"integer",minimum:1,maximum:1e9},key:{description:"What has a bucket of its own. Default: the who\
le instance.",$ref:"#/$defs/TrafficKey"},maxKeys:{description:"Buckets kept; the one used longest ago is forgotten first. Default: 10000.",type:"integer",minimum:1,
maximum:1e6},combine:{description:"replace (default): limits of a nearer target stand in for those of this one. all: this one counts as well.",enum:["replace","\
all"]},reply:{description:"Default: 429 and nothing else. retry-after is always set.",$ref:"#/$defs/StaticReply"},origin:{$ref:"#/$defs/Origin"}}},schema67={description:"\
A property of the caller or the request. A request that lacks the header or cookie shares one bucket or place with all others that lack it.",type:"object",additionalProperties:!1,
minProperties:1,maxProperties:1,properties:{source:{enum:["instance","identity","ip"]},header:{$ref:"#/$defs/HeaderName"},cookie:{$ref:"#/$defs/CookieName"}}};function validate224(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate224.evaluated;
if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),typeof data=="string"){if(func2(data)>256){let err0={instancePath,
schemaPath:"#/maxLength",keyword:"maxLength",params:{limit:256}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(func2(data)<1){let err1={instancePath,
schemaPath:"#/minLength",keyword:"minLength",params:{limit:1}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(!pattern15.test(data)){let err2={instancePath,
schemaPath:"#/pattern",keyword:"pattern",params:{pattern:"^[A-Za-z0-9!#$%&'*+.^_`|~-]+$"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}}else{let err3={
instancePath,schemaPath:"#/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}return validate224.errors=vErrors,
errors===0}validate224.evaluated={dynamicProps:!1,dynamicItems:!1};function validate226(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate226.evaluated;
if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),typeof data=="string"){if(func2(data)>256){let err0={instancePath,
schemaPath:"#/maxLength",keyword:"maxLength",params:{limit:256}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(func2(data)<1){let err1={instancePath,
schemaPath:"#/minLength",keyword:"minLength",params:{limit:1}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(!pattern15.test(data)){let err2={instancePath,
schemaPath:"#/pattern",keyword:"pattern",params:{pattern:"^[A-Za-z0-9!#$%&'*+.^_`|~-]+$"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}}else{let err3={
instancePath,schemaPath:"#/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}return validate226.errors=vErrors,
errors===0}validate226.evaluated={dynamicProps:!1,dynamicItems:!1};function validate223(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){
let vErrors=null,errors=0,evaluated0=validate223.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),
data&&typeof data=="object"&&!Array.isArray(data)){if(Object.keys(data).length>1){let err0={instancePath,schemaPath:"#/maxProperties",keyword:"maxProperties",params:{
limit:1}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(Object.keys(data).length<1){let err1={instancePath,schemaPath:"#/minProperties",keyword:"\
minProperties",params:{limit:1}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}for(let key0 in data)if(!(key0==="source"||key0==="header"||key0==="c\
ookie")){let err2={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0}};vErrors===null?vErrors=[err2]:
vErrors.push(err2),errors++}if(data.source!==void 0){let data0=data.source;if(!(data0==="instance"||data0==="identity"||data0==="ip")){let err3={instancePath:instancePath+
"/source",schemaPath:"#/properties/source/enum",keyword:"enum",params:{allowedValues:schema67.properties.source.enum}};vErrors===null?vErrors=[err3]:vErrors.push(
err3),errors++}}data.header!==void 0&&(validate224(data.header,{instancePath:instancePath+"/header",parentData:data,parentDataProperty:"header",rootData,dynamicAnchors})||
(vErrors=append(vErrors,validate224.errors),errors=vErrors.length)),data.cookie!==void 0&&(validate226(data.cookie,{instancePath:instancePath+"/cookie",parentData:data,
parentDataProperty:"cookie",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate226.errors),errors=vErrors.length))}else{let err4={instancePath,schemaPath:"\
#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}return validate223.errors=vErrors,errors===0}validate223.
evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};var pattern18=new RegExp("^[\\t\\x20-\\x7e\\x80-\\xff]*$","u");function validate230(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){
let vErrors=null,errors=0,evaluated0=validate230.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),
data&&typeof data=="object"&&!Array.isArray(data)){if(data.name===void 0){let err0={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
name"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.value===void 0){let err1={instancePath,schemaPath:"#/required",keyword:"required",params:{
missingProperty:"value"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}for(let key0 in data)if(!(key0==="name"||key0==="value")){let err2={instancePath,
schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}if(data.
name!==void 0&&(validate224(data.name,{instancePath:instancePath+"/name",parentData:data,parentDataProperty:"name",rootData,dynamicAnchors})||(vErrors=append(vErrors,
validate224.errors),errors=vErrors.length)),data.value!==void 0){let data1=data.value;if(typeof data1=="string"){if(func2(data1)>4096){let err3={instancePath:instancePath+
"/value",schemaPath:"#/properties/value/maxLength",keyword:"maxLength",params:{limit:4096}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}if(!pattern18.
test(data1)){let err4={instancePath:instancePath+"/value",schemaPath:"#/properties/value/pattern",keyword:"pattern",params:{pattern:"^[\\t\\x20-\\x7e\\x80-\\xff]*$"}};
vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}}else{let err5={instancePath:instancePath+"/value",schemaPath:"#/properties/value/type",keyword:"type",
params:{type:"string"}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}}}else{let err6={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"\
object"}};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}return validate230.errors=vErrors,errors===0}validate230.evaluated={props:!0,dynamicProps:!1,
dynamicItems:!1};function validate229(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate229.
evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){
for(let key0 in data)if(!(key0==="status"||key0==="headers"||key0==="body")){let err0={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalPrope\
rties",params:{additionalProperty:key0}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.status!==void 0){let data0=data.status;if(!(typeof data0==
"number"&&!(data0%1)&&!isNaN(data0)&&isFinite(data0))){let err1={instancePath:instancePath+"/status",schemaPath:"#/properties/status/type",keyword:"type",params:{
type:"integer"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(typeof data0=="number"&&isFinite(data0)){if(data0>599||isNaN(data0)){let err2={instancePath:instancePath+
"/status",schemaPath:"#/properties/status/maximum",keyword:"maximum",params:{comparison:"<=",limit:599}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}
if(data0<200||isNaN(data0)){let err3={instancePath:instancePath+"/status",schemaPath:"#/properties/status/minimum",keyword:"minimum",params:{comparison:">=",limit:200}};
vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}}}if(data.headers!==void 0){let data1=data.headers;if(Array.isArray(data1)){let len0=data1.length;for(let i0=0;i0<
len0;i0++)validate230(data1[i0],{instancePath:instancePath+"/headers/"+i0,parentData:data1,parentDataProperty:i0,rootData,dynamicAnchors})||(vErrors=append(vErrors,
validate230.errors),errors=vErrors.length)}else{let err4={instancePath:instancePath+"/headers",schemaPath:"#/properties/headers/type",keyword:"type",params:{type:"\
array"}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}}if(data.body!==void 0){let data3=data.body;if(typeof data3=="string"){if(func2(data3)>65536){
let err5={instancePath:instancePath+"/body",schemaPath:"#/properties/body/maxLength",keyword:"maxLength",params:{limit:65536}};vErrors===null?vErrors=[err5]:vErrors.
push(err5),errors++}}else{let err6={instancePath:instancePath+"/body",schemaPath:"#/properties/body/type",keyword:"type",params:{type:"string"}};vErrors===null?
vErrors=[err6]:vErrors.push(err6),errors++}}}else{let err7={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err7]:
vErrors.push(err7),errors++}return validate229.errors=vErrors,errors===0}validate229.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function validate222(data,{
instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate222.evaluated;if(evaluated0.dynamicProps&&
(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){if(data.requests===void 0){let err0={
instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"requests"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.unit===
void 0){let err1={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"unit"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}
for(let key0 in data)if(!func1.call(schema66.properties,key0)){let err2={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{
additionalProperty:key0}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}if(data.level!==void 0){let data0=data.level;if(!(data0==="request"||data0===
"connection")){let err3={instancePath:instancePath+"/level",schemaPath:"#/properties/level/enum",keyword:"enum",params:{allowedValues:schema66.properties.level.
enum}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}}if(data.requests!==void 0){let data1=data.requests;if(!(typeof data1=="number"&&!(data1%1)&&!isNaN(
data1)&&isFinite(data1))){let err4={instancePath:instancePath+"/requests",schemaPath:"#/properties/requests/type",keyword:"type",params:{type:"integer"}};vErrors===
null?vErrors=[err4]:vErrors.push(err4),errors++}if(typeof data1=="number"&&isFinite(data1)){if(data1>1e9||isNaN(data1)){let err5={instancePath:instancePath+"/re\
quests",schemaPath:"#/properties/requests/maximum",keyword:"maximum",params:{comparison:"<=",limit:1e9}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}
if(data1<1||isNaN(data1)){let err6={instancePath:instancePath+"/requests",schemaPath:"#/properties/requests/minimum",keyword:"minimum",params:{comparison:">=",limit:1}};
vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}}}if(data.unit!==void 0){let data2=data.unit;if(!(data2==="second"||data2==="minute"||data2==="hour")){
let err7={instancePath:instancePath+"/unit",schemaPath:"#/properties/unit/enum",keyword:"enum",params:{allowedValues:schema66.properties.unit.enum}};vErrors===null?
vErrors=[err7]:vErrors.push(err7),errors++}}if(data.burst!==void 0){let data3=data.burst;if(!(typeof data3=="number"&&!(data3%1)&&!isNaN(data3)&&isFinite(data3))){
let err8={instancePath:instancePath+"/burst",schemaPath:"#/properties/burst/type",keyword:"type",params:{type:"integer"}};vErrors===null?vErrors=[err8]:vErrors.
push(err8),errors++}if(typeof data3=="number"&&isFinite(data3)){if(data3>1e9||isNaN(data3)){let err9={instancePath:instancePath+"/burst",schemaPath:"#/propertie\
s/burst/maximum",keyword:"maximum",params:{comparison:"<=",limit:1e9}};vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}if(data3<1||isNaN(data3)){let err10={
instancePath:instancePath+"/burst",schemaPath:"#/properties/burst/minimum",keyword:"minimum",params:{comparison:">=",limit:1}};vErrors===null?vErrors=[err10]:vErrors.
push(err10),errors++}}}if(data.key!==void 0&&(validate223(data.key,{instancePath:instancePath+"/key",parentData:data,parentDataProperty:"key",rootData,dynamicAnchors})||
(vErrors=append(vErrors,validate223.errors),errors=vErrors.length)),data.maxKeys!==void 0){let data5=data.maxKeys;if(!(typeof data5=="number"&&!(data5%1)&&!isNaN(
data5)&&isFinite(data5))){let err11={instancePath:instancePath+"/maxKeys",schemaPath:"#/properties/maxKeys/type",keyword:"type",params:{type:"integer"}};vErrors===
null?vErrors=[err11]:vErrors.push(err11),errors++}if(typeof data5=="number"&&isFinite(data5)){if(data5>1e6||isNaN(data5)){let err12={instancePath:instancePath+"\
/maxKeys",schemaPath:"#/properties/maxKeys/maximum",keyword:"maximum",params:{comparison:"<=",limit:1e6}};vErrors===null?vErrors=[err12]:vErrors.push(err12),errors++}
if(data5<1||isNaN(data5)){let err13={instancePath:instancePath+"/maxKeys",schemaPath:"#/properties/maxKeys/minimum",keyword:"minimum",params:{comparison:">=",limit:1}};
vErrors===null?vErrors=[err13]:vErrors.push(err13),errors++}}}if(data.combine!==void 0){let data6=data.combine;if(!(data6==="replace"||data6==="all")){let err14={
instancePath:instancePath+"/combine",schemaPath:"#/properties/combine/enum",keyword:"enum",params:{allowedValues:schema66.properties.combine.enum}};vErrors===null?
vErrors=[err14]:vErrors.push(err14),errors++}}data.reply!==void 0&&(validate229(data.reply,{instancePath:instancePath+"/reply",parentData:data,parentDataProperty:"\
reply",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate229.errors),errors=vErrors.length)),data.origin!==void 0&&(validate65(data.origin,{instancePath:instancePath+
"/origin",parentData:data,parentDataProperty:"origin",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate65.errors),errors=vErrors.length))}else{let err15={
instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err15]:vErrors.push(err15),errors++}return validate222.errors=vErrors,
errors===0}validate222.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};var pattern19=new RegExp("^(\\*|https?://(\\*\\.)?[A-Za-z0-9]([-A-Za-z0-9.]*[A-Za-z0-9])?(:[0-9]{1,5})?)$","u"),pattern20=new RegExp("^([A-Z]+|\\*)$","u");function validate236(data,{
instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate236.evaluated;if(evaluated0.dynamicProps&&
(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){if(data.origins===void 0){let err0={
instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"origins"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}for(let key0 in data)
if(!(key0==="origins"||key0==="methods"||key0==="headers"||key0==="exposeHeaders"||key0==="credentials"||key0==="maxAge")){let err1={instancePath,schemaPath:"#/\
additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(data.origins!==
void 0){let data0=data.origins;if(Array.isArray(data0)){if(data0.length<1){let err2={instancePath:instancePath+"/origins",schemaPath:"#/properties/origins/minIt\
ems",keyword:"minItems",params:{limit:1}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}let len0=data0.length;for(let i0=0;i0<len0;i0++){let data1=data0[i0];
if(typeof data1=="string"){if(func2(data1)>512){let err3={instancePath:instancePath+"/origins/"+i0,schemaPath:"#/properties/origins/items/maxLength",keyword:"ma\
xLength",params:{limit:512}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}if(!pattern19.test(data1)){let err4={instancePath:instancePath+"/origins/"+
i0,schemaPath:"#/properties/origins/items/pattern",keyword:"pattern",params:{pattern:"^(\\*|https?://(\\*\\.)?[A-Za-z0-9]([-A-Za-z0-9.]*[A-Za-z0-9])?(:[0-9]{1,5})?\
)$"}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}}else{let err5={instancePath:instancePath+"/origins/"+i0,schemaPath:"#/properties/origins/items/\
type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}}}else{let err6={instancePath:instancePath+"/origins",schemaPath:"\
#/properties/origins/type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}}if(data.methods!==void 0){let data2=data.
methods;if(Array.isArray(data2)){let len1=data2.length;for(let i1=0;i1<len1;i1++){let data3=data2[i1];if(typeof data3=="string"){if(!pattern20.test(data3)){let err7={
instancePath:instancePath+"/methods/"+i1,schemaPath:"#/properties/methods/items/pattern",keyword:"pattern",params:{pattern:"^([A-Z]+|\\*)$"}};vErrors===null?vErrors=
[err7]:vErrors.push(err7),errors++}}else{let err8={instancePath:instancePath+"/methods/"+i1,schemaPath:"#/properties/methods/items/type",keyword:"type",params:{
type:"string"}};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}}}else{let err9={instancePath:instancePath+"/methods",schemaPath:"#/properties/methods\
/type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}}if(data.headers!==void 0){let data4=data.headers;if(Array.
isArray(data4)){let len2=data4.length;for(let i2=0;i2<len2;i2++){let data5=data4[i2];if(typeof data5=="string"){if(!pattern14.test(data5)){let err10={instancePath:instancePath+
"/headers/"+i2,schemaPath:"#/properties/headers/items/pattern",keyword:"pattern",params:{pattern:"^([A-Za-z0-9!#$%&'+.^_`|~-]+|\\*)$"}};vErrors===null?vErrors=[
err10]:vErrors.push(err10),errors++}}else{let err11={instancePath:instancePath+"/headers/"+i2,schemaPath:"#/properties/headers/items/type",keyword:"type",params:{
type:"string"}};vErrors===null?vErrors=[err11]:vErrors.push(err11),errors++}}}else{let err12={instancePath:instancePath+"/headers",schemaPath:"#/properties/head\
ers/type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=[err12]:vErrors.push(err12),errors++}}if(data.exposeHeaders!==void 0){let data6=data.exposeHeaders;
if(Array.isArray(data6)){let len3=data6.length;for(let i3=0;i3<len3;i3++)validate224(data6[i3],{instancePath:instancePath+"/exposeHeaders/"+i3,parentData:data6,
parentDataProperty:i3,rootData,dynamicAnchors})||(vErrors=append(vErrors,validate224.errors),errors=vErrors.length)}else{let err13={instancePath:instancePath+"/\
exposeHeaders",schemaPath:"#/properties/exposeHeaders/type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=[err13]:vErrors.push(err13),errors++}}if(data.
credentials!==void 0&&typeof data.credentials!="boolean"){let err14={instancePath:instancePath+"/credentials",schemaPath:"#/properties/credentials/type",keyword:"\
type",params:{type:"boolean"}};vErrors===null?vErrors=[err14]:vErrors.push(err14),errors++}data.maxAge!==void 0&&(validate93(data.maxAge,{instancePath:instancePath+
"/maxAge",parentData:data,parentDataProperty:"maxAge",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate93.errors),errors=vErrors.length))}else{let err15={
instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err15]:vErrors.push(err15),errors++}return validate236.errors=vErrors,
errors===0}validate236.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};var schema73={description:"Bytes per second, kept by the destination's proxy; more t\
han that waits.",type:"object",additionalProperties:!1,minProperties:1,properties:{upload:{description:"Toward the destination.",type:"integer",minimum:1024,maximum:1e12},
download:{description:"From the destination.",type:"integer",minimum:1024,maximum:1e12},per:{description:"Who shares it. connection (default); route: all reques\
ts of the target; identity: all of one caller's.",enum:["connection","route","identity"]}}};function validate240(data,{instancePath="",parentData,parentDataProperty,
rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate240.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.
dynamicItems&&(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){if(Object.keys(data).length<1){let err0={instancePath,schemaPath:"#/m\
inProperties",keyword:"minProperties",params:{limit:1}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}for(let key0 in data)if(!(key0==="upload"||key0===
"download"||key0==="per")){let err1={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0}};vErrors===
null?vErrors=[err1]:vErrors.push(err1),errors++}if(data.upload!==void 0){let data0=data.upload;if(!(typeof data0=="number"&&!(data0%1)&&!isNaN(data0)&&isFinite(
data0))){let err2={instancePath:instancePath+"/upload",schemaPath:"#/properties/upload/type",keyword:"type",params:{type:"integer"}};vErrors===null?vErrors=[err2]:
vErrors.push(err2),errors++}if(typeof data0=="number"&&isFinite(data0)){if(data0>1e12||isNaN(data0)){let err3={instancePath:instancePath+"/upload",schemaPath:"#\
/properties/upload/maximum",keyword:"maximum",params:{comparison:"<=",limit:1e12}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}if(data0<1024||isNaN(
data0)){let err4={instancePath:instancePath+"/upload",schemaPath:"#/properties/upload/minimum",keyword:"minimum",params:{comparison:">=",limit:1024}};vErrors===
null?vErrors=[err4]:vErrors.push(err4),errors++}}}if(data.download!==void 0){let data1=data.download;if(!(typeof data1=="number"&&!(data1%1)&&!isNaN(data1)&&isFinite(
data1))){let err5={instancePath:instancePath+"/download",schemaPath:"#/properties/download/type",keyword:"type",params:{type:"integer"}};vErrors===null?vErrors=
[err5]:vErrors.push(err5),errors++}if(typeof data1=="number"&&isFinite(data1)){if(data1>1e12||isNaN(data1)){let err6={instancePath:instancePath+"/download",schemaPath:"\
#/properties/download/maximum",keyword:"maximum",params:{comparison:"<=",limit:1e12}};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}if(data1<1024||isNaN(
data1)){let err7={instancePath:instancePath+"/download",schemaPath:"#/properties/download/minimum",keyword:"minimum",params:{comparison:">=",limit:1024}};vErrors===
null?vErrors=[err7]:vErrors.push(err7),errors++}}}if(data.per!==void 0){let data2=data.per;if(!(data2==="connection"||data2==="route"||data2==="identity")){let err8={
instancePath:instancePath+"/per",schemaPath:"#/properties/per/enum",keyword:"enum",params:{allowedValues:schema73.properties.per.enum}};vErrors===null?vErrors=[
err8]:vErrors.push(err8),errors++}}}else{let err9={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err9]:vErrors.
push(err9),errors++}return validate240.errors=vErrors,errors===0}validate240.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function validate243(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate243.evaluated;
if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),typeof data=="number"&&isFinite(data)){if(data>100||isNaN(
data)){let err0={instancePath,schemaPath:"#/maximum",keyword:"maximum",params:{comparison:"<=",limit:100}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}
if(data<0||isNaN(data)){let err1={instancePath,schemaPath:"#/minimum",keyword:"minimum",params:{comparison:">=",limit:0}};vErrors===null?vErrors=[err1]:vErrors.
push(err1),errors++}}else{let err2={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"number"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}
return validate243.errors=vErrors,errors===0}validate243.evaluated={dynamicProps:!1,dynamicItems:!1};function validate242(data,{instancePath="",parentData,parentDataProperty,
rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate242.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.
dynamicItems&&(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){if(Object.keys(data).length<1){let err0={instancePath,schemaPath:"#/m\
inProperties",keyword:"minProperties",params:{limit:1}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}for(let key0 in data)if(!(key0==="delay"||key0===
"abort")){let err1={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0}};vErrors===null?vErrors=[err1]:
vErrors.push(err1),errors++}if(data.delay!==void 0){let data0=data.delay;if(data0&&typeof data0=="object"&&!Array.isArray(data0)){if(data0.percent===void 0){let err2={
instancePath:instancePath+"/delay",schemaPath:"#/properties/delay/required",keyword:"required",params:{missingProperty:"percent"}};vErrors===null?vErrors=[err2]:
vErrors.push(err2),errors++}if(data0.time===void 0){let err3={instancePath:instancePath+"/delay",schemaPath:"#/properties/delay/required",keyword:"required",params:{
missingProperty:"time"}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}for(let key1 in data0)if(!(key1==="percent"||key1==="time"||key1==="maxTime")){
let err4={instancePath:instancePath+"/delay",schemaPath:"#/properties/delay/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key1}};
vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}data0.percent!==void 0&&(validate243(data0.percent,{instancePath:instancePath+"/delay/percent",parentData:data0,
parentDataProperty:"percent",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate243.errors),errors=vErrors.length)),data0.time!==void 0&&(validate93(data0.
time,{instancePath:instancePath+"/delay/time",parentData:data0,parentDataProperty:"time",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate93.errors),errors=
vErrors.length)),data0.maxTime!==void 0&&(validate93(data0.maxTime,{instancePath:instancePath+"/delay/maxTime",parentData:data0,parentDataProperty:"maxTime",rootData,
dynamicAnchors})||(vErrors=append(vErrors,validate93.errors),errors=vErrors.length))}else{let err5={instancePath:instancePath+"/delay",schemaPath:"#/properties/\
delay/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}}if(data.abort!==void 0){let data4=data.abort;if(data4&&
typeof data4=="object"&&!Array.isArray(data4)){if(data4.percent===void 0){let err6={instancePath:instancePath+"/abort",schemaPath:"#/properties/abort/required",
keyword:"required",params:{missingProperty:"percent"}};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}if(data4.status===void 0){let err7={instancePath:instancePath+
"/abort",schemaPath:"#/properties/abort/required",keyword:"required",params:{missingProperty:"status"}};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}
for(let key2 in data4)if(!(key2==="percent"||key2==="status"||key2==="grpcStatus")){let err8={instancePath:instancePath+"/abort",schemaPath:"#/properties/abort/\
additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key2}};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}if(data4.percent!==
void 0&&(validate243(data4.percent,{instancePath:instancePath+"/abort/percent",parentData:data4,parentDataProperty:"percent",rootData,dynamicAnchors})||(vErrors=
append(vErrors,validate243.errors),errors=vErrors.length)),data4.status!==void 0){let data6=data4.status;if(!(typeof data6=="number"&&!(data6%1)&&!isNaN(data6)&&
isFinite(data6))){let err9={instancePath:instancePath+"/abort/status",schemaPath:"#/properties/abort/properties/status/type",keyword:"type",params:{type:"intege\
r"}};vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}if(typeof data6=="number"&&isFinite(data6)){if(data6>599||isNaN(data6)){let err10={instancePath:instancePath+
"/abort/status",schemaPath:"#/properties/abort/properties/status/maximum",keyword:"maximum",params:{comparison:"<=",limit:599}};vErrors===null?vErrors=[err10]:vErrors.
push(err10),errors++}if(data6<200||isNaN(data6)){let err11={instancePath:instancePath+"/abort/status",schemaPath:"#/properties/abort/properties/status/minimum",
keyword:"minimum",params:{comparison:">=",limit:200}};vErrors===null?vErrors=[err11]:vErrors.push(err11),errors++}}}if(data4.grpcStatus!==void 0){let data7=data4.
grpcStatus;if(!(typeof data7=="number"&&!(data7%1)&&!isNaN(data7)&&isFinite(data7))){let err12={instancePath:instancePath+"/abort/grpcStatus",schemaPath:"#/prop\
erties/abort/properties/grpcStatus/type",keyword:"type",params:{type:"integer"}};vErrors===null?vErrors=[err12]:vErrors.push(err12),errors++}if(typeof data7=="n\
umber"&&isFinite(data7)){if(data7>16||isNaN(data7)){let err13={instancePath:instancePath+"/abort/grpcStatus",schemaPath:"#/properties/abort/properties/grpcStatu\
s/maximum",keyword:"maximum",params:{comparison:"<=",limit:16}};vErrors===null?vErrors=[err13]:vErrors.push(err13),errors++}if(data7<1||isNaN(data7)){let err14={
instancePath:instancePath+"/abort/grpcStatus",schemaPath:"#/properties/abort/properties/grpcStatus/minimum",keyword:"minimum",params:{comparison:">=",limit:1}};
vErrors===null?vErrors=[err14]:vErrors.push(err14),errors++}}}}else{let err15={instancePath:instancePath+"/abort",schemaPath:"#/properties/abort/type",keyword:"\
type",params:{type:"object"}};vErrors===null?vErrors=[err15]:vErrors.push(err15),errors++}}}else{let err16={instancePath,schemaPath:"#/type",keyword:"type",params:{
type:"object"}};vErrors===null?vErrors=[err16]:vErrors.push(err16),errors++}return validate242.errors=vErrors,errors===0}validate242.evaluated={props:!0,dynamicProps:!1,
dynamicItems:!1};var schema76={description:"Answered by the caller's proxy. What is not given stays as the request has it; a scheme without a port means the sch\
eme's usual port.",type:"object",additionalProperties:!1,minProperties:1,properties:{scheme:{enum:["http","https"]},host:{$ref:"#/$defs/DomainName"},port:{$ref:"\
#/$defs/Port"},path:{$ref:"#/$defs/PathChange"},status:{description:"Default: 302.",enum:[301,302,303,307,308]}}};var pattern22=new RegExp("^[^?#\\\\\\x00-\\x20]*$","u");function validate252(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){
let vErrors=null,errors=0,evaluated0=validate252.evaluated;evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0);
let _errs1=errors,valid0=!1,passing0=null,_errs2=errors;if(data&&typeof data=="object"&&!Array.isArray(data)&&data.full===void 0){let err0={instancePath,schemaPath:"\
#/oneOf/0/required",keyword:"required",params:{missingProperty:"full"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}var _valid0=_errs2===errors;_valid0&&
(valid0=!0,passing0=0);let _errs3=errors;if(data&&typeof data=="object"&&!Array.isArray(data)&&data.prefix===void 0){let err1={instancePath,schemaPath:"#/oneOf/\
1/required",keyword:"required",params:{missingProperty:"prefix"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}var _valid0=_errs3===errors;if(_valid0&&
valid0)valid0=!1,passing0=[passing0,1];else{_valid0&&(valid0=!0,passing0=1);let _errs4=errors;if(data&&typeof data=="object"&&!Array.isArray(data)){if(data.regex===
void 0){let err2={instancePath,schemaPath:"#/oneOf/2/required",keyword:"required",params:{missingProperty:"regex"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),
errors++}if(data.replacement===void 0){let err3={instancePath,schemaPath:"#/oneOf/2/required",keyword:"required",params:{missingProperty:"replacement"}};vErrors===
null?vErrors=[err3]:vErrors.push(err3),errors++}}var _valid0=_errs4===errors;_valid0&&valid0?(valid0=!1,passing0=[passing0,2]):_valid0&&(valid0=!0,passing0=2)}if(valid0)
errors=_errs1,vErrors!==null&&(_errs1?vErrors.length=_errs1:vErrors=null);else{let err4={instancePath,schemaPath:"#/oneOf",keyword:"oneOf",params:{passingSchemas:passing0}};
vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}if(data&&typeof data=="object"&&!Array.isArray(data)){if(Object.keys(data).length<1){let err5={instancePath,
schemaPath:"#/minProperties",keyword:"minProperties",params:{limit:1}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}for(let key0 in data)if(!(key0===
"full"||key0==="prefix"||key0==="regex"||key0==="replacement")){let err6={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{
additionalProperty:key0}};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}if(data.full!==void 0&&(validate145(data.full,{instancePath:instancePath+"/f\
ull",parentData:data,parentDataProperty:"full",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate145.errors),errors=vErrors.length)),data.prefix!==void 0&&
(validate145(data.prefix,{instancePath:instancePath+"/prefix",parentData:data,parentDataProperty:"prefix",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate145.
errors),errors=vErrors.length)),data.regex!==void 0&&(validate161(data.regex,{instancePath:instancePath+"/regex",parentData:data,parentDataProperty:"regex",rootData,
dynamicAnchors})||(vErrors=append(vErrors,validate161.errors),errors=vErrors.length)),data.replacement!==void 0){let data3=data.replacement;if(typeof data3=="st\
ring"){if(func2(data3)>4096){let err7={instancePath:instancePath+"/replacement",schemaPath:"#/properties/replacement/maxLength",keyword:"maxLength",params:{limit:4096}};
vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}if(!pattern22.test(data3)){let err8={instancePath:instancePath+"/replacement",schemaPath:"#/properties\
/replacement/pattern",keyword:"pattern",params:{pattern:"^[^?#\\\\\\x00-\\x20]*$"}};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}}else{let err9={instancePath:instancePath+
"/replacement",schemaPath:"#/properties/replacement/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}}}else{
let err10={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err10]:vErrors.push(err10),errors++}return validate252.
errors=vErrors,errors===0}validate252.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function validate249(data,{instancePath="",parentData,parentDataProperty,
rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate249.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.
dynamicItems&&(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){if(Object.keys(data).length<1){let err0={instancePath,schemaPath:"#/m\
inProperties",keyword:"minProperties",params:{limit:1}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}for(let key0 in data)if(!(key0==="scheme"||key0===
"host"||key0==="port"||key0==="path"||key0==="status")){let err1={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0}};
vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(data.scheme!==void 0){let data0=data.scheme;if(!(data0==="http"||data0==="https")){let err2={instancePath:instancePath+
"/scheme",schemaPath:"#/properties/scheme/enum",keyword:"enum",params:{allowedValues:schema76.properties.scheme.enum}};vErrors===null?vErrors=[err2]:vErrors.push(
err2),errors++}}if(data.host!==void 0&&(validate54(data.host,{instancePath:instancePath+"/host",parentData:data,parentDataProperty:"host",rootData,dynamicAnchors})||
(vErrors=append(vErrors,validate54.errors),errors=vErrors.length)),data.port!==void 0&&(validate72(data.port,{instancePath:instancePath+"/port",parentData:data,
parentDataProperty:"port",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate72.errors),errors=vErrors.length)),data.path!==void 0&&(validate252(data.path,
{instancePath:instancePath+"/path",parentData:data,parentDataProperty:"path",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate252.errors),errors=vErrors.
length)),data.status!==void 0){let data4=data.status;if(!(data4===301||data4===302||data4===303||data4===307||data4===308)){let err3={instancePath:instancePath+
"/status",schemaPath:"#/properties/status/enum",keyword:"enum",params:{allowedValues:schema76.properties.status.enum}};vErrors===null?vErrors=[err3]:vErrors.push(
err3),errors++}}}else{let err4={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}
return validate249.errors=vErrors,errors===0}validate249.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function validate258(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate258.evaluated;
if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){if(Object.
keys(data).length<1){let err0={instancePath,schemaPath:"#/minProperties",keyword:"minProperties",params:{limit:1}};vErrors===null?vErrors=[err0]:vErrors.push(err0),
errors++}for(let key0 in data)if(!(key0==="path"||key0==="host")){let err1={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{
additionalProperty:key0}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}data.path!==void 0&&(validate252(data.path,{instancePath:instancePath+"/path",
parentData:data,parentDataProperty:"path",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate252.errors),errors=vErrors.length)),data.host!==void 0&&(validate54(
data.host,{instancePath:instancePath+"/host",parentData:data,parentDataProperty:"host",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate54.errors),errors=
vErrors.length))}else{let err2={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}
return validate258.errors=vErrors,errors===0}validate258.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function validate263(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate263.evaluated;
if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){if(Object.
keys(data).length<1){let err0={instancePath,schemaPath:"#/minProperties",keyword:"minProperties",params:{limit:1}};vErrors===null?vErrors=[err0]:vErrors.push(err0),
errors++}for(let key0 in data)if(!(key0==="set"||key0==="add"||key0==="remove")){let err1={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalP\
roperties",params:{additionalProperty:key0}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(data.set!==void 0){let data0=data.set;if(Array.isArray(
data0)){let len0=data0.length;for(let i0=0;i0<len0;i0++)validate230(data0[i0],{instancePath:instancePath+"/set/"+i0,parentData:data0,parentDataProperty:i0,rootData,
dynamicAnchors})||(vErrors=append(vErrors,validate230.errors),errors=vErrors.length)}else{let err2={instancePath:instancePath+"/set",schemaPath:"#/properties/se\
t/type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}}if(data.add!==void 0){let data2=data.add;if(Array.isArray(
data2)){let len1=data2.length;for(let i1=0;i1<len1;i1++)validate230(data2[i1],{instancePath:instancePath+"/add/"+i1,parentData:data2,parentDataProperty:i1,rootData,
dynamicAnchors})||(vErrors=append(vErrors,validate230.errors),errors=vErrors.length)}else{let err3={instancePath:instancePath+"/add",schemaPath:"#/properties/ad\
d/type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}}if(data.remove!==void 0){let data4=data.remove;if(Array.
isArray(data4)){let len2=data4.length;for(let i2=0;i2<len2;i2++)validate224(data4[i2],{instancePath:instancePath+"/remove/"+i2,parentData:data4,parentDataProperty:i2,
rootData,dynamicAnchors})||(vErrors=append(vErrors,validate224.errors),errors=vErrors.length)}else{let err4={instancePath:instancePath+"/remove",schemaPath:"#/p\
roperties/remove/type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}}}else{let err5={instancePath,schemaPath:"\
#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}return validate263.errors=vErrors,errors===0}validate263.
evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function validate262(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){
let vErrors=null,errors=0,evaluated0=validate262.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),
data&&typeof data=="object"&&!Array.isArray(data)){if(Object.keys(data).length<1){let err0={instancePath,schemaPath:"#/minProperties",keyword:"minProperties",params:{
limit:1}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}for(let key0 in data)if(!(key0==="request"||key0==="response")){let err1={instancePath,schemaPath:"\
#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}data.request!==
void 0&&(validate263(data.request,{instancePath:instancePath+"/request",parentData:data,parentDataProperty:"request",rootData,dynamicAnchors})||(vErrors=append(
vErrors,validate263.errors),errors=vErrors.length)),data.response!==void 0&&(validate263(data.response,{instancePath:instancePath+"/response",parentData:data,parentDataProperty:"\
response",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate263.errors),errors=vErrors.length))}else{let err2={instancePath,schemaPath:"#/type",keyword:"\
type",params:{type:"object"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}return validate262.errors=vErrors,errors===0}validate262.evaluated={props:!0,
dynamicProps:!1,dynamicItems:!1};function validate270(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate270.evaluated;
if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){if(data.
service===void 0){let err0={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"service"}};vErrors===null?vErrors=[err0]:vErrors.push(
err0),errors++}for(let key0 in data)if(!(key0==="service"||key0==="port"||key0==="percent"||key0==="maxBodyBytes")){let err1={instancePath,schemaPath:"#/additio\
nalProperties",keyword:"additionalProperties",params:{additionalProperty:key0}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(data.service!==void 0&&
(validate62(data.service,{instancePath:instancePath+"/service",parentData:data,parentDataProperty:"service",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate62.
errors),errors=vErrors.length)),data.port!==void 0&&(validate72(data.port,{instancePath:instancePath+"/port",parentData:data,parentDataProperty:"port",rootData,
dynamicAnchors})||(vErrors=append(vErrors,validate72.errors),errors=vErrors.length)),data.percent!==void 0&&(validate243(data.percent,{instancePath:instancePath+
"/percent",parentData:data,parentDataProperty:"percent",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate243.errors),errors=vErrors.length)),data.maxBodyBytes!==
void 0){let data3=data.maxBodyBytes;if(!(typeof data3=="number"&&!(data3%1)&&!isNaN(data3)&&isFinite(data3))){let err2={instancePath:instancePath+"/maxBodyBytes",
schemaPath:"#/properties/maxBodyBytes/type",keyword:"type",params:{type:"integer"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}if(typeof data3=="\
number"&&isFinite(data3)){if(data3>1073741824||isNaN(data3)){let err3={instancePath:instancePath+"/maxBodyBytes",schemaPath:"#/properties/maxBodyBytes/maximum",
keyword:"maximum",params:{comparison:"<=",limit:1073741824}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}if(data3<0||isNaN(data3)){let err4={instancePath:instancePath+
"/maxBodyBytes",schemaPath:"#/properties/maxBodyBytes/minimum",keyword:"minimum",params:{comparison:">=",limit:0}};vErrors===null?vErrors=[err4]:vErrors.push(err4),
errors++}}}}else{let err5={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}return validate270.
errors=vErrors,errors===0}validate270.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};var schema82={description:"Kept by the caller's proxy. Opens when a c\
ondition holds within the sliding window; ratios count only past minRequests. Then probes requests are let through: all must succeed for it to close.",type:"obj\
ect",additionalProperties:!1,properties:{scope:{description:"service (default), or one for each endpoint.",enum:["service","endpoint"]},window:{description:"Def\
ault: 30s.",$ref:"#/$defs/Duration"},minRequests:{description:"Default: 20.",type:"integer",minimum:1,maximum:1e6},errorRatio:{description:"Part of all requests\
, above 0, at most 1. An error: status 500 and above, gRPC status 2, 4, 13, 14 or 15, or no answer.",type:"number",exclusiveMinimum:0,maximum:1},errorCount:{type:"\
integer",minimum:1,maximum:1e6},slowAfter:{description:"An answer whose head takes longer is slow. Default: 5s.",$ref:"#/$defs/Duration"},slowRatio:{type:"numbe\
r",exclusiveMinimum:0,maximum:1},slowCount:{type:"integer",minimum:1,maximum:1e6},openFor:{description:"Default: 30s.",$ref:"#/$defs/Duration"},probes:{description:"\
Default: 1.",type:"integer",minimum:1,maximum:1e3},reply:{description:"While open. Default: 503 and nothing else; a fallback of the same target comes first.",$ref:"\
#/$defs/StaticReply"}},anyOf:[{required:["errorRatio"]},{required:["errorCount"]},{required:["slowRatio"]},{required:["slowCount"]}]};function validate275(data,{
instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate275.evaluated;evaluated0.dynamicProps&&
(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0);let _errs1=errors,valid0=!1,_errs2=errors;if(data&&typeof data=="object"&&!Array.isArray(
data)&&data.errorRatio===void 0){let err0={instancePath,schemaPath:"#/anyOf/0/required",keyword:"required",params:{missingProperty:"errorRatio"}};vErrors===null?
vErrors=[err0]:vErrors.push(err0),errors++}var _valid0=_errs2===errors;valid0=valid0||_valid0;let _errs3=errors;if(data&&typeof data=="object"&&!Array.isArray(data)&&
data.errorCount===void 0){let err1={instancePath,schemaPath:"#/anyOf/1/required",keyword:"required",params:{missingProperty:"errorCount"}};vErrors===null?vErrors=
[err1]:vErrors.push(err1),errors++}var _valid0=_errs3===errors;valid0=valid0||_valid0;let _errs4=errors;if(data&&typeof data=="object"&&!Array.isArray(data)&&data.
slowRatio===void 0){let err2={instancePath,schemaPath:"#/anyOf/2/required",keyword:"required",params:{missingProperty:"slowRatio"}};vErrors===null?vErrors=[err2]:
vErrors.push(err2),errors++}var _valid0=_errs4===errors;valid0=valid0||_valid0;let _errs5=errors;if(data&&typeof data=="object"&&!Array.isArray(data)&&data.slowCount===
void 0){let err3={instancePath,schemaPath:"#/anyOf/3/required",keyword:"required",params:{missingProperty:"slowCount"}};vErrors===null?vErrors=[err3]:vErrors.push(
err3),errors++}var _valid0=_errs5===errors;if(valid0=valid0||_valid0,valid0)errors=_errs1,vErrors!==null&&(_errs1?vErrors.length=_errs1:vErrors=null);else{let err4={
instancePath,schemaPath:"#/anyOf",keyword:"anyOf",params:{}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}if(data&&typeof data=="object"&&!Array.isArray(
data)){for(let key0 in data)if(!func1.call(schema82.properties,key0)){let err5={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",
params:{additionalProperty:key0}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}if(data.scope!==void 0){let data0=data.scope;if(!(data0==="service"||
data0==="endpoint")){let err6={instancePath:instancePath+"/scope",schemaPath:"#/properties/scope/enum",keyword:"enum",params:{allowedValues:schema82.properties.
scope.enum}};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}}if(data.window!==void 0&&(validate93(data.window,{instancePath:instancePath+"/window",parentData:data,
parentDataProperty:"window",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate93.errors),errors=vErrors.length)),data.minRequests!==void 0){let data2=data.
minRequests;if(!(typeof data2=="number"&&!(data2%1)&&!isNaN(data2)&&isFinite(data2))){let err7={instancePath:instancePath+"/minRequests",schemaPath:"#/propertie\
s/minRequests/type",keyword:"type",params:{type:"integer"}};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}if(typeof data2=="number"&&isFinite(data2)){
if(data2>1e6||isNaN(data2)){let err8={instancePath:instancePath+"/minRequests",schemaPath:"#/properties/minRequests/maximum",keyword:"maximum",params:{comparison:"\
<=",limit:1e6}};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}if(data2<1||isNaN(data2)){let err9={instancePath:instancePath+"/minRequests",schemaPath:"\
#/properties/minRequests/minimum",keyword:"minimum",params:{comparison:">=",limit:1}};vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}}}if(data.errorRatio!==
void 0){let data3=data.errorRatio;if(typeof data3=="number"&&isFinite(data3)){if(data3>1||isNaN(data3)){let err10={instancePath:instancePath+"/errorRatio",schemaPath:"\
#/properties/errorRatio/maximum",keyword:"maximum",params:{comparison:"<=",limit:1}};vErrors===null?vErrors=[err10]:vErrors.push(err10),errors++}if(data3<=0||isNaN(
data3)){let err11={instancePath:instancePath+"/errorRatio",schemaPath:"#/properties/errorRatio/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison:"\
>",limit:0}};vErrors===null?vErrors=[err11]:vErrors.push(err11),errors++}}else{let err12={instancePath:instancePath+"/errorRatio",schemaPath:"#/properties/error\
Ratio/type",keyword:"type",params:{type:"number"}};vErrors===null?vErrors=[err12]:vErrors.push(err12),errors++}}if(data.errorCount!==void 0){let data4=data.errorCount;
if(!(typeof data4=="number"&&!(data4%1)&&!isNaN(data4)&&isFinite(data4))){let err13={instancePath:instancePath+"/errorCount",schemaPath:"#/properties/errorCount\
/type",keyword:"type",params:{type:"integer"}};vErrors===null?vErrors=[err13]:vErrors.push(err13),errors++}if(typeof data4=="number"&&isFinite(data4)){if(data4>
1e6||isNaN(data4)){let err14={instancePath:instancePath+"/errorCount",schemaPath:"#/properties/errorCount/maximum",keyword:"maximum",params:{comparison:"<=",limit:1e6}};
vErrors===null?vErrors=[err14]:vErrors.push(err14),errors++}if(data4<1||isNaN(data4)){let err15={instancePath:instancePath+"/errorCount",schemaPath:"#/propertie\
s/errorCount/minimum",keyword:"minimum",params:{comparison:">=",limit:1}};vErrors===null?vErrors=[err15]:vErrors.push(err15),errors++}}}if(data.slowAfter!==void 0&&
(validate93(data.slowAfter,{instancePath:instancePath+"/slowAfter",parentData:data,parentDataProperty:"slowAfter",rootData,dynamicAnchors})||(vErrors=append(vErrors,
validate93.errors),errors=vErrors.length)),data.slowRatio!==void 0){let data6=data.slowRatio;if(typeof data6=="number"&&isFinite(data6)){if(data6>1||isNaN(data6)){
let err16={instancePath:instancePath+"/slowRatio",schemaPath:"#/properties/slowRatio/maximum",keyword:"maximum",params:{comparison:"<=",limit:1}};vErrors===null?
vErrors=[err16]:vErrors.push(err16),errors++}if(data6<=0||isNaN(data6)){let err17={instancePath:instancePath+"/slowRatio",schemaPath:"#/properties/slowRatio/exc\
lusiveMinimum",keyword:"exclusiveMinimum",params:{comparison:">",limit:0}};vErrors===null?vErrors=[err17]:vErrors.push(err17),errors++}}else{let err18={instancePath:instancePath+
"/slowRatio",schemaPath:"#/properties/slowRatio/type",keyword:"type",params:{type:"number"}};vErrors===null?vErrors=[err18]:vErrors.push(err18),errors++}}if(data.
slowCount!==void 0){let data7=data.slowCount;if(!(typeof data7=="number"&&!(data7%1)&&!isNaN(data7)&&isFinite(data7))){let err19={instancePath:instancePath+"/sl\
owCount",schemaPath:"#/properties/slowCount/type",keyword:"type",params:{type:"integer"}};vErrors===null?vErrors=[err19]:vErrors.push(err19),errors++}if(typeof data7==
"number"&&isFinite(data7)){if(data7>1e6||isNaN(data7)){let err20={instancePath:instancePath+"/slowCount",schemaPath:"#/properties/slowCount/maximum",keyword:"ma\
ximum",params:{comparison:"<=",limit:1e6}};vErrors===null?vErrors=[err20]:vErrors.push(err20),errors++}if(data7<1||isNaN(data7)){let err21={instancePath:instancePath+
"/slowCount",schemaPath:"#/properties/slowCount/minimum",keyword:"minimum",params:{comparison:">=",limit:1}};vErrors===null?vErrors=[err21]:vErrors.push(err21),
errors++}}}if(data.openFor!==void 0&&(validate93(data.openFor,{instancePath:instancePath+"/openFor",parentData:data,parentDataProperty:"openFor",rootData,dynamicAnchors})||
(vErrors=append(vErrors,validate93.errors),errors=vErrors.length)),data.probes!==void 0){let data9=data.probes;if(!(typeof data9=="number"&&!(data9%1)&&!isNaN(data9)&&
isFinite(data9))){let err22={instancePath:instancePath+"/probes",schemaPath:"#/properties/probes/type",keyword:"type",params:{type:"integer"}};vErrors===null?vErrors=
[err22]:vErrors.push(err22),errors++}if(typeof data9=="number"&&isFinite(data9)){if(data9>1e3||isNaN(data9)){let err23={instancePath:instancePath+"/probes",schemaPath:"\
#/properties/probes/maximum",keyword:"maximum",params:{comparison:"<=",limit:1e3}};vErrors===null?vErrors=[err23]:vErrors.push(err23),errors++}if(data9<1||isNaN(
data9)){let err24={instancePath:instancePath+"/probes",schemaPath:"#/properties/probes/minimum",keyword:"minimum",params:{comparison:">=",limit:1}};vErrors===null?
vErrors=[err24]:vErrors.push(err24),errors++}}}data.reply!==void 0&&(validate229(data.reply,{instancePath:instancePath+"/reply",parentData:data,parentDataProperty:"\
reply",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate229.errors),errors=vErrors.length))}else{let err25={instancePath,schemaPath:"#/type",keyword:"\
type",params:{type:"object"}};vErrors===null?vErrors=[err25]:vErrors.push(err25),errors++}return validate275.errors=vErrors,errors===0}validate275.evaluated={props:!0,
dynamicProps:!1,dynamicItems:!1};function validate281(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate281.evaluated;
if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){if(Object.
keys(data).length<1){let err0={instancePath,schemaPath:"#/minProperties",keyword:"minProperties",params:{limit:1}};vErrors===null?vErrors=[err0]:vErrors.push(err0),
errors++}for(let key0 in data)if(!(key0==="connect"||key0==="perTry"||key0==="request"||key0==="idle")){let err1={instancePath,schemaPath:"#/additionalPropertie\
s",keyword:"additionalProperties",params:{additionalProperty:key0}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}data.connect!==void 0&&(validate93(
data.connect,{instancePath:instancePath+"/connect",parentData:data,parentDataProperty:"connect",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate93.errors),
errors=vErrors.length)),data.perTry!==void 0&&(validate93(data.perTry,{instancePath:instancePath+"/perTry",parentData:data,parentDataProperty:"perTry",rootData,
dynamicAnchors})||(vErrors=append(vErrors,validate93.errors),errors=vErrors.length)),data.request!==void 0&&(validate93(data.request,{instancePath:instancePath+
"/request",parentData:data,parentDataProperty:"request",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate93.errors),errors=vErrors.length)),data.idle!==
void 0&&(validate93(data.idle,{instancePath:instancePath+"/idle",parentData:data,parentDataProperty:"idle",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate93.
errors),errors=vErrors.length))}else{let err2={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err2]:vErrors.push(
err2),errors++}return validate281.errors=vErrors,errors===0}validate281.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};var pattern23=new RegExp("^(connect-failure|reset|timeout|5xx|gateway-error|retriable-4xx|[45][0-9x][0-9x])$","u"),pattern24=new RegExp("^[A-Z]+$","u");function validate287(data,{
instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate287.evaluated;if(evaluated0.dynamicProps&&
(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){if(data.attempts===void 0){let err0={
instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"attempts"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}for(let key0 in data)
if(!(key0==="attempts"||key0==="on"||key0==="methods"||key0==="backoff"||key0==="budget"||key0==="maxBodyBytes")){let err1={instancePath,schemaPath:"#/additiona\
lProperties",keyword:"additionalProperties",params:{additionalProperty:key0}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(data.attempts!==void 0){
let data0=data.attempts;if(!(typeof data0=="number"&&!(data0%1)&&!isNaN(data0)&&isFinite(data0))){let err2={instancePath:instancePath+"/attempts",schemaPath:"#/\
properties/attempts/type",keyword:"type",params:{type:"integer"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}if(typeof data0=="number"&&isFinite(
data0)){if(data0>10||isNaN(data0)){let err3={instancePath:instancePath+"/attempts",schemaPath:"#/properties/attempts/maximum",keyword:"maximum",params:{comparison:"\
<=",limit:10}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}if(data0<1||isNaN(data0)){let err4={instancePath:instancePath+"/attempts",schemaPath:"#\
/properties/attempts/minimum",keyword:"minimum",params:{comparison:">=",limit:1}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}}}if(data.on!==void 0){
let data1=data.on;if(Array.isArray(data1)){if(data1.length<1){let err5={instancePath:instancePath+"/on",schemaPath:"#/properties/on/minItems",keyword:"minItems",
params:{limit:1}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}let len0=data1.length;for(let i0=0;i0<len0;i0++){let data2=data1[i0];if(typeof data2==
"string"){if(!pattern23.test(data2)){let err6={instancePath:instancePath+"/on/"+i0,schemaPath:"#/properties/on/items/pattern",keyword:"pattern",params:{pattern:"\
^(connect-failure|reset|timeout|5xx|gateway-error|retriable-4xx|[45][0-9x][0-9x])$"}};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}}else{let err7={
instancePath:instancePath+"/on/"+i0,schemaPath:"#/properties/on/items/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err7]:vErrors.push(err7),
errors++}}}else{let err8={instancePath:instancePath+"/on",schemaPath:"#/properties/on/type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=[err8]:
vErrors.push(err8),errors++}}if(data.methods!==void 0){let data3=data.methods;if(Array.isArray(data3)){if(data3.length<1){let err9={instancePath:instancePath+"/\
methods",schemaPath:"#/properties/methods/minItems",keyword:"minItems",params:{limit:1}};vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}let len1=data3.
length;for(let i1=0;i1<len1;i1++){let data4=data3[i1];if(typeof data4=="string"){if(!pattern24.test(data4)){let err10={instancePath:instancePath+"/methods/"+i1,
schemaPath:"#/properties/methods/items/pattern",keyword:"pattern",params:{pattern:"^[A-Z]+$"}};vErrors===null?vErrors=[err10]:vErrors.push(err10),errors++}}else{
let err11={instancePath:instancePath+"/methods/"+i1,schemaPath:"#/properties/methods/items/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[
err11]:vErrors.push(err11),errors++}}}else{let err12={instancePath:instancePath+"/methods",schemaPath:"#/properties/methods/type",keyword:"type",params:{type:"a\
rray"}};vErrors===null?vErrors=[err12]:vErrors.push(err12),errors++}}if(data.backoff!==void 0){let data5=data.backoff;if(data5&&typeof data5=="object"&&!Array.isArray(
data5)){for(let key1 in data5)if(!(key1==="base"||key1==="max")){let err13={instancePath:instancePath+"/backoff",schemaPath:"#/properties/backoff/additionalProp\
erties",keyword:"additionalProperties",params:{additionalProperty:key1}};vErrors===null?vErrors=[err13]:vErrors.push(err13),errors++}data5.base!==void 0&&(validate93(
data5.base,{instancePath:instancePath+"/backoff/base",parentData:data5,parentDataProperty:"base",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate93.errors),
errors=vErrors.length)),data5.max!==void 0&&(validate93(data5.max,{instancePath:instancePath+"/backoff/max",parentData:data5,parentDataProperty:"max",rootData,dynamicAnchors})||
(vErrors=append(vErrors,validate93.errors),errors=vErrors.length))}else{let err14={instancePath:instancePath+"/backoff",schemaPath:"#/properties/backoff/type",keyword:"\
type",params:{type:"object"}};vErrors===null?vErrors=[err14]:vErrors.push(err14),errors++}}if(data.budget!==void 0){let data8=data.budget;if(data8&&typeof data8==
"object"&&!Array.isArray(data8)){for(let key2 in data8)if(!(key2==="percent"||key2==="minPerSecond")){let err15={instancePath:instancePath+"/budget",schemaPath:"\
#/properties/budget/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key2}};vErrors===null?vErrors=[err15]:vErrors.push(err15),errors++}
if(data8.percent!==void 0&&(validate243(data8.percent,{instancePath:instancePath+"/budget/percent",parentData:data8,parentDataProperty:"percent",rootData,dynamicAnchors})||
(vErrors=append(vErrors,validate243.errors),errors=vErrors.length)),data8.minPerSecond!==void 0){let data10=data8.minPerSecond;if(!(typeof data10=="number"&&!(data10%
1)&&!isNaN(data10)&&isFinite(data10))){let err16={instancePath:instancePath+"/budget/minPerSecond",schemaPath:"#/properties/budget/properties/minPerSecond/type",
keyword:"type",params:{type:"integer"}};vErrors===null?vErrors=[err16]:vErrors.push(err16),errors++}if(typeof data10=="number"&&isFinite(data10)){if(data10>1e6||
isNaN(data10)){let err17={instancePath:instancePath+"/budget/minPerSecond",schemaPath:"#/properties/budget/properties/minPerSecond/maximum",keyword:"maximum",params:{
comparison:"<=",limit:1e6}};vErrors===null?vErrors=[err17]:vErrors.push(err17),errors++}if(data10<0||isNaN(data10)){let err18={instancePath:instancePath+"/budge\
t/minPerSecond",schemaPath:"#/properties/budget/properties/minPerSecond/minimum",keyword:"minimum",params:{comparison:">=",limit:0}};vErrors===null?vErrors=[err18]:
vErrors.push(err18),errors++}}}}else{let err19={instancePath:instancePath+"/budget",schemaPath:"#/properties/budget/type",keyword:"type",params:{type:"object"}};
vErrors===null?vErrors=[err19]:vErrors.push(err19),errors++}}if(data.maxBodyBytes!==void 0){let data11=data.maxBodyBytes;if(!(typeof data11=="number"&&!(data11%
1)&&!isNaN(data11)&&isFinite(data11))){let err20={instancePath:instancePath+"/maxBodyBytes",schemaPath:"#/properties/maxBodyBytes/type",keyword:"type",params:{type:"\
integer"}};vErrors===null?vErrors=[err20]:vErrors.push(err20),errors++}if(typeof data11=="number"&&isFinite(data11)){if(data11>16777216||isNaN(data11)){let err21={
instancePath:instancePath+"/maxBodyBytes",schemaPath:"#/properties/maxBodyBytes/maximum",keyword:"maximum",params:{comparison:"<=",limit:16777216}};vErrors===null?
vErrors=[err21]:vErrors.push(err21),errors++}if(data11<0||isNaN(data11)){let err22={instancePath:instancePath+"/maxBodyBytes",schemaPath:"#/properties/maxBodyBy\
tes/minimum",keyword:"minimum",params:{comparison:">=",limit:0}};vErrors===null?vErrors=[err22]:vErrors.push(err22),errors++}}}}else{let err23={instancePath,schemaPath:"\
#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err23]:vErrors.push(err23),errors++}return validate287.errors=vErrors,errors===0}validate287.
evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};var schema85={description:"What callers get in place of a refusal of their own proxy.",type:"object",additionalProperties:!1,
required:["on"],properties:{on:{description:"open: the circuit breaker is open. empty: no endpoint is left. limit: past connectionLimits.",type:"array",minItems:1,
items:{enum:["open","empty","limit"]}},service:{description:"Goes there instead.",$ref:"#/$defs/ObjectId"},port:{description:"Default: the port that the request\
 is for, or the service's only one.",$ref:"#/$defs/Port"},reply:{$ref:"#/$defs/StaticReply"}},oneOf:[{required:["service"]},{required:["reply"]}]};function validate292(data,{
instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate292.evaluated;evaluated0.dynamicProps&&
(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0);let _errs1=errors,valid0=!1,passing0=null,_errs2=errors;if(data&&typeof data=="obje\
ct"&&!Array.isArray(data)&&data.service===void 0){let err0={instancePath,schemaPath:"#/oneOf/0/required",keyword:"required",params:{missingProperty:"service"}};
vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}var _valid0=_errs2===errors;_valid0&&(valid0=!0,passing0=0);let _errs3=errors;if(data&&typeof data=="o\
bject"&&!Array.isArray(data)&&data.reply===void 0){let err1={instancePath,schemaPath:"#/oneOf/1/required",keyword:"required",params:{missingProperty:"reply"}};vErrors===
null?vErrors=[err1]:vErrors.push(err1),errors++}var _valid0=_errs3===errors;if(_valid0&&valid0?(valid0=!1,passing0=[passing0,1]):_valid0&&(valid0=!0,passing0=1),
valid0)errors=_errs1,vErrors!==null&&(_errs1?vErrors.length=_errs1:vErrors=null);else{let err2={instancePath,schemaPath:"#/oneOf",keyword:"oneOf",params:{passingSchemas:passing0}};
vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}if(data&&typeof data=="object"&&!Array.isArray(data)){if(data.on===void 0){let err3={instancePath,schemaPath:"\
#/required",keyword:"required",params:{missingProperty:"on"}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}for(let key0 in data)if(!(key0==="on"||key0===
"service"||key0==="port"||key0==="reply")){let err4={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0}};
vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}if(data.on!==void 0){let data0=data.on;if(Array.isArray(data0)){if(data0.length<1){let err5={instancePath:instancePath+
"/on",schemaPath:"#/properties/on/minItems",keyword:"minItems",params:{limit:1}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}let len0=data0.length;
for(let i0=0;i0<len0;i0++){let data1=data0[i0];if(!(data1==="open"||data1==="empty"||data1==="limit")){let err6={instancePath:instancePath+"/on/"+i0,schemaPath:"\
#/properties/on/items/enum",keyword:"enum",params:{allowedValues:schema85.properties.on.items.enum}};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}}}else{
let err7={instancePath:instancePath+"/on",schemaPath:"#/properties/on/type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=[err7]:vErrors.push(err7),
errors++}}data.service!==void 0&&(validate62(data.service,{instancePath:instancePath+"/service",parentData:data,parentDataProperty:"service",rootData,dynamicAnchors})||
(vErrors=append(vErrors,validate62.errors),errors=vErrors.length)),data.port!==void 0&&(validate72(data.port,{instancePath:instancePath+"/port",parentData:data,
parentDataProperty:"port",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate72.errors),errors=vErrors.length)),data.reply!==void 0&&(validate229(data.reply,
{instancePath:instancePath+"/reply",parentData:data,parentDataProperty:"reply",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate229.errors),errors=vErrors.
length))}else{let err8={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}return validate292.
errors=vErrors,errors===0}validate292.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function validate297(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate297.evaluated;
if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){if(Object.
keys(data).length<1){let err0={instancePath,schemaPath:"#/minProperties",keyword:"minProperties",params:{limit:1}};vErrors===null?vErrors=[err0]:vErrors.push(err0),
errors++}for(let key0 in data)if(!(key0==="connections"||key0==="requests"||key0==="pending")){let err1={instancePath,schemaPath:"#/additionalProperties",keyword:"\
additionalProperties",params:{additionalProperty:key0}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(data.connections!==void 0){let data0=data.connections;
if(!(typeof data0=="number"&&!(data0%1)&&!isNaN(data0)&&isFinite(data0))){let err2={instancePath:instancePath+"/connections",schemaPath:"#/properties/connection\
s/type",keyword:"type",params:{type:"integer"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}if(typeof data0=="number"&&isFinite(data0)){if(data0>1e6||
isNaN(data0)){let err3={instancePath:instancePath+"/connections",schemaPath:"#/properties/connections/maximum",keyword:"maximum",params:{comparison:"<=",limit:1e6}};
vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}if(data0<1||isNaN(data0)){let err4={instancePath:instancePath+"/connections",schemaPath:"#/properties/\
connections/minimum",keyword:"minimum",params:{comparison:">=",limit:1}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}}}if(data.requests!==void 0){
let data1=data.requests;if(!(typeof data1=="number"&&!(data1%1)&&!isNaN(data1)&&isFinite(data1))){let err5={instancePath:instancePath+"/requests",schemaPath:"#/\
properties/requests/type",keyword:"type",params:{type:"integer"}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}if(typeof data1=="number"&&isFinite(
data1)){if(data1>1e6||isNaN(data1)){let err6={instancePath:instancePath+"/requests",schemaPath:"#/properties/requests/maximum",keyword:"maximum",params:{comparison:"\
<=",limit:1e6}};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}if(data1<1||isNaN(data1)){let err7={instancePath:instancePath+"/requests",schemaPath:"\
#/properties/requests/minimum",keyword:"minimum",params:{comparison:">=",limit:1}};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}}}if(data.pending!==
void 0){let data2=data.pending;if(!(typeof data2=="number"&&!(data2%1)&&!isNaN(data2)&&isFinite(data2))){let err8={instancePath:instancePath+"/pending",schemaPath:"\
#/properties/pending/type",keyword:"type",params:{type:"integer"}};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}if(typeof data2=="number"&&isFinite(
data2)){if(data2>1e6||isNaN(data2)){let err9={instancePath:instancePath+"/pending",schemaPath:"#/properties/pending/maximum",keyword:"maximum",params:{comparison:"\
<=",limit:1e6}};vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}if(data2<0||isNaN(data2)){let err10={instancePath:instancePath+"/pending",schemaPath:"\
#/properties/pending/minimum",keyword:"minimum",params:{comparison:">=",limit:0}};vErrors===null?vErrors=[err10]:vErrors.push(err10),errors++}}}}else{let err11={
instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err11]:vErrors.push(err11),errors++}return validate297.errors=vErrors,
errors===0}validate297.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};var schema87={description:"Which endpoint of a service port takes a request.",type:"\
object",additionalProperties:!1,properties:{algorithm:{description:"Default: round-robin.",enum:["round-robin","least-request","consistent-hash"]},hashOn:{description:"\
For consistent-hash.",$ref:"#/$defs/TrafficKey"},stickyCookie:{description:"Sends later requests of a client to the endpoint of its first one, while that is hea\
lthy.",type:"object",additionalProperties:!1,required:["name"],properties:{name:{$ref:"#/$defs/CookieName"},maxAge:{description:"Default: a session cookie.",$ref:"\
#/$defs/Duration"}}},locality:{description:"none (default): endpoints' own priorities alone. failover: within one priority first the caller's zone, then its reg\
ion, then its cluster, then others. cluster: the same without zones and regions. A tier takes traffic only while those before it have no healthy endpoint.",enum:[
"none","cluster","failover"]},clusters:{description:"Order in which other clusters take over, with locality failover or cluster. Default: by name.",type:"array",
items:{$ref:"#/$defs/Label"}},overflowThreshold:{description:"Percentage of a tier's endpoints below which the next one helps out. Default: 0, only when none is\
 left.",$ref:"#/$defs/Percent"}}};function validate299(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,
errors=0,evaluated0=validate299.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),data&&typeof data==
"object"&&!Array.isArray(data)){for(let key0 in data)if(!(key0==="algorithm"||key0==="hashOn"||key0==="stickyCookie"||key0==="locality"||key0==="clusters"||key0===
"overflowThreshold")){let err0={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0}};vErrors===null?
vErrors=[err0]:vErrors.push(err0),errors++}if(data.algorithm!==void 0){let data0=data.algorithm;if(!(data0==="round-robin"||data0==="least-request"||data0==="co\
nsistent-hash")){let err1={instancePath:instancePath+"/algorithm",schemaPath:"#/properties/algorithm/enum",keyword:"enum",params:{allowedValues:schema87.properties.
algorithm.enum}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}}if(data.hashOn!==void 0&&(validate223(data.hashOn,{instancePath:instancePath+"/hashO\
n",parentData:data,parentDataProperty:"hashOn",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate223.errors),errors=vErrors.length)),data.stickyCookie!==
void 0){let data2=data.stickyCookie;if(data2&&typeof data2=="object"&&!Array.isArray(data2)){if(data2.name===void 0){let err2={instancePath:instancePath+"/stick\
yCookie",schemaPath:"#/properties/stickyCookie/required",keyword:"required",params:{missingProperty:"name"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}
for(let key1 in data2)if(!(key1==="name"||key1==="maxAge")){let err3={instancePath:instancePath+"/stickyCookie",schemaPath:"#/properties/stickyCookie/additional\
Properties",keyword:"additionalProperties",params:{additionalProperty:key1}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}data2.name!==void 0&&(validate226(
data2.name,{instancePath:instancePath+"/stickyCookie/name",parentData:data2,parentDataProperty:"name",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate226.
errors),errors=vErrors.length)),data2.maxAge!==void 0&&(validate93(data2.maxAge,{instancePath:instancePath+"/stickyCookie/maxAge",parentData:data2,parentDataProperty:"\
maxAge",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate93.errors),errors=vErrors.length))}else{let err4={instancePath:instancePath+"/stickyCookie",schemaPath:"\
#/properties/stickyCookie/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}}if(data.locality!==void 0){let data5=data.
locality;if(!(data5==="none"||data5==="cluster"||data5==="failover")){let err5={instancePath:instancePath+"/locality",schemaPath:"#/properties/locality/enum",keyword:"\
enum",params:{allowedValues:schema87.properties.locality.enum}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}}if(data.clusters!==void 0){let data6=data.
clusters;if(Array.isArray(data6)){let len0=data6.length;for(let i0=0;i0<len0;i0++)validate60(data6[i0],{instancePath:instancePath+"/clusters/"+i0,parentData:data6,
parentDataProperty:i0,rootData,dynamicAnchors})||(vErrors=append(vErrors,validate60.errors),errors=vErrors.length)}else{let err6={instancePath:instancePath+"/cl\
usters",schemaPath:"#/properties/clusters/type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}}data.overflowThreshold!==
void 0&&(validate243(data.overflowThreshold,{instancePath:instancePath+"/overflowThreshold",parentData:data,parentDataProperty:"overflowThreshold",rootData,dynamicAnchors})||
(vErrors=append(vErrors,validate243.errors),errors=vErrors.length))}else{let err7={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===
null?vErrors=[err7]:vErrors.push(err7),errors++}return validate299.errors=vErrors,errors===0}validate299.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function validate306(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate306.evaluated;
if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){for(let key0 in data)
if(!(key0==="consecutiveFailures"||key0==="ejectFor"||key0==="maxEjectFor"||key0==="maxEjectedPercent")){let err0={instancePath,schemaPath:"#/additionalProperti\
es",keyword:"additionalProperties",params:{additionalProperty:key0}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.consecutiveFailures!==void 0){
let data0=data.consecutiveFailures;if(!(typeof data0=="number"&&!(data0%1)&&!isNaN(data0)&&isFinite(data0))){let err1={instancePath:instancePath+"/consecutiveFa\
ilures",schemaPath:"#/properties/consecutiveFailures/type",keyword:"type",params:{type:"integer"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(typeof data0==
"number"&&isFinite(data0)){if(data0>1e6||isNaN(data0)){let err2={instancePath:instancePath+"/consecutiveFailures",schemaPath:"#/properties/consecutiveFailures/m\
aximum",keyword:"maximum",params:{comparison:"<=",limit:1e6}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}if(data0<1||isNaN(data0)){let err3={instancePath:instancePath+
"/consecutiveFailures",schemaPath:"#/properties/consecutiveFailures/minimum",keyword:"minimum",params:{comparison:">=",limit:1}};vErrors===null?vErrors=[err3]:vErrors.
push(err3),errors++}}}data.ejectFor!==void 0&&(validate93(data.ejectFor,{instancePath:instancePath+"/ejectFor",parentData:data,parentDataProperty:"ejectFor",rootData,
dynamicAnchors})||(vErrors=append(vErrors,validate93.errors),errors=vErrors.length)),data.maxEjectFor!==void 0&&(validate93(data.maxEjectFor,{instancePath:instancePath+
"/maxEjectFor",parentData:data,parentDataProperty:"maxEjectFor",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate93.errors),errors=vErrors.length)),data.
maxEjectedPercent!==void 0&&(validate243(data.maxEjectedPercent,{instancePath:instancePath+"/maxEjectedPercent",parentData:data,parentDataProperty:"maxEjectedPe\
rcent",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate243.errors),errors=vErrors.length))}else{let err4={instancePath,schemaPath:"#/type",keyword:"t\
ype",params:{type:"object"}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}return validate306.errors=vErrors,errors===0}validate306.evaluated={props:!0,
dynamicProps:!1,dynamicItems:!1};function validate311(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate311.evaluated;
if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){for(let key0 in data)
if(!(key0==="http"||key0==="interval"||key0==="timeout"||key0==="unhealthyAfter"||key0==="healthyAfter")){let err0={instancePath,schemaPath:"#/additionalPropert\
ies",keyword:"additionalProperties",params:{additionalProperty:key0}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.http!==void 0){let data0=data.
http;if(data0&&typeof data0=="object"&&!Array.isArray(data0)){for(let key1 in data0)if(!(key1==="path"||key1==="host"||key1==="statuses")){let err1={instancePath:instancePath+
"/http",schemaPath:"#/properties/http/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key1}};vErrors===null?vErrors=[err1]:vErrors.
push(err1),errors++}if(data0.path!==void 0&&(validate145(data0.path,{instancePath:instancePath+"/http/path",parentData:data0,parentDataProperty:"path",rootData,
dynamicAnchors})||(vErrors=append(vErrors,validate145.errors),errors=vErrors.length)),data0.host!==void 0&&(validate54(data0.host,{instancePath:instancePath+"/h\
ttp/host",parentData:data0,parentDataProperty:"host",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate54.errors),errors=vErrors.length)),data0.statuses!==
void 0){let data3=data0.statuses;if(Array.isArray(data3)){if(data3.length<1){let err2={instancePath:instancePath+"/http/statuses",schemaPath:"#/properties/http/\
properties/statuses/minItems",keyword:"minItems",params:{limit:1}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}let len0=data3.length;for(let i0=0;i0<
len0;i0++){let data4=data3[i0];if(!(typeof data4=="number"&&!(data4%1)&&!isNaN(data4)&&isFinite(data4))){let err3={instancePath:instancePath+"/http/statuses/"+i0,
schemaPath:"#/properties/http/properties/statuses/items/type",keyword:"type",params:{type:"integer"}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}
if(typeof data4=="number"&&isFinite(data4)){if(data4>599||isNaN(data4)){let err4={instancePath:instancePath+"/http/statuses/"+i0,schemaPath:"#/properties/http/p\
roperties/statuses/items/maximum",keyword:"maximum",params:{comparison:"<=",limit:599}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}if(data4<100||
isNaN(data4)){let err5={instancePath:instancePath+"/http/statuses/"+i0,schemaPath:"#/properties/http/properties/statuses/items/minimum",keyword:"minimum",params:{
comparison:">=",limit:100}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}}}}else{let err6={instancePath:instancePath+"/http/statuses",schemaPath:"#\
/properties/http/properties/statuses/type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}}}else{let err7={instancePath:instancePath+
"/http",schemaPath:"#/properties/http/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}}if(data.interval!==
void 0&&(validate93(data.interval,{instancePath:instancePath+"/interval",parentData:data,parentDataProperty:"interval",rootData,dynamicAnchors})||(vErrors=append(
vErrors,validate93.errors),errors=vErrors.length)),data.timeout!==void 0&&(validate93(data.timeout,{instancePath:instancePath+"/timeout",parentData:data,parentDataProperty:"\
timeout",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate93.errors),errors=vErrors.length)),data.unhealthyAfter!==void 0){let data7=data.unhealthyAfter;
if(!(typeof data7=="number"&&!(data7%1)&&!isNaN(data7)&&isFinite(data7))){let err8={instancePath:instancePath+"/unhealthyAfter",schemaPath:"#/properties/unhealt\
hyAfter/type",keyword:"type",params:{type:"integer"}};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}if(typeof data7=="number"&&isFinite(data7)){if(data7>
100||isNaN(data7)){let err9={instancePath:instancePath+"/unhealthyAfter",schemaPath:"#/properties/unhealthyAfter/maximum",keyword:"maximum",params:{comparison:"\
<=",limit:100}};vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}if(data7<1||isNaN(data7)){let err10={instancePath:instancePath+"/unhealthyAfter",schemaPath:"\
#/properties/unhealthyAfter/minimum",keyword:"minimum",params:{comparison:">=",limit:1}};vErrors===null?vErrors=[err10]:vErrors.push(err10),errors++}}}if(data.healthyAfter!==
void 0){let data8=data.healthyAfter;if(!(typeof data8=="number"&&!(data8%1)&&!isNaN(data8)&&isFinite(data8))){let err11={instancePath:instancePath+"/healthyAfte\
r",schemaPath:"#/properties/healthyAfter/type",keyword:"type",params:{type:"integer"}};vErrors===null?vErrors=[err11]:vErrors.push(err11),errors++}if(typeof data8==
"number"&&isFinite(data8)){if(data8>100||isNaN(data8)){let err12={instancePath:instancePath+"/healthyAfter",schemaPath:"#/properties/healthyAfter/maximum",keyword:"\
maximum",params:{comparison:"<=",limit:100}};vErrors===null?vErrors=[err12]:vErrors.push(err12),errors++}if(data8<1||isNaN(data8)){let err13={instancePath:instancePath+
"/healthyAfter",schemaPath:"#/properties/healthyAfter/minimum",keyword:"minimum",params:{comparison:">=",limit:1}};vErrors===null?vErrors=[err13]:vErrors.push(err13),
errors++}}}}else{let err14={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err14]:vErrors.push(err14),errors++}
return validate311.errors=vErrors,errors===0}validate311.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function validate210(data,{instancePath="",parentData,
parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate210.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=
void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){if(Object.keys(data).length<3){let err0={instancePath,
schemaPath:"#/minProperties",keyword:"minProperties",params:{limit:3}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.id===void 0){let err1={
instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"id"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(data.target===
void 0){let err2={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"target"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}
for(let key0 in data)if(!func1.call(schema63.properties,key0)){let err3={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{
additionalProperty:key0}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}if(data.id!==void 0&&(validate62(data.id,{instancePath:instancePath+"/id",parentData:data,
parentDataProperty:"id",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate62.errors),errors=vErrors.length)),data.target!==void 0&&(validate212(data.target,
{instancePath:instancePath+"/target",parentData:data,parentDataProperty:"target",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate212.errors),errors=vErrors.
length)),data.callers!==void 0){let data2=data.callers;if(Array.isArray(data2)){if(data2.length<1){let err4={instancePath:instancePath+"/callers",schemaPath:"#/\
properties/callers/minItems",keyword:"minItems",params:{limit:1}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}let len0=data2.length;for(let i0=0;i0<
len0;i0++)validate62(data2[i0],{instancePath:instancePath+"/callers/"+i0,parentData:data2,parentDataProperty:i0,rootData,dynamicAnchors})||(vErrors=append(vErrors,
validate62.errors),errors=vErrors.length)}else{let err5={instancePath:instancePath+"/callers",schemaPath:"#/properties/callers/type",keyword:"type",params:{type:"\
array"}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}}if(data.rateLimits!==void 0){let data4=data.rateLimits;if(Array.isArray(data4)){if(data4.length<
1){let err6={instancePath:instancePath+"/rateLimits",schemaPath:"#/properties/rateLimits/minItems",keyword:"minItems",params:{limit:1}};vErrors===null?vErrors=[
err6]:vErrors.push(err6),errors++}let len1=data4.length;for(let i1=0;i1<len1;i1++)validate222(data4[i1],{instancePath:instancePath+"/rateLimits/"+i1,parentData:data4,
parentDataProperty:i1,rootData,dynamicAnchors})||(vErrors=append(vErrors,validate222.errors),errors=vErrors.length)}else{let err7={instancePath:instancePath+"/r\
ateLimits",schemaPath:"#/properties/rateLimits/type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}}data.cors!==
void 0&&(validate236(data.cors,{instancePath:instancePath+"/cors",parentData:data,parentDataProperty:"cors",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate236.
errors),errors=vErrors.length)),data.bandwidth!==void 0&&(validate240(data.bandwidth,{instancePath:instancePath+"/bandwidth",parentData:data,parentDataProperty:"\
bandwidth",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate240.errors),errors=vErrors.length)),data.faultInjection!==void 0&&(validate242(data.faultInjection,
{instancePath:instancePath+"/faultInjection",parentData:data,parentDataProperty:"faultInjection",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate242.
errors),errors=vErrors.length)),data.redirect!==void 0&&(validate249(data.redirect,{instancePath:instancePath+"/redirect",parentData:data,parentDataProperty:"re\
direct",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate249.errors),errors=vErrors.length)),data.rewrite!==void 0&&(validate258(data.rewrite,{instancePath:instancePath+
"/rewrite",parentData:data,parentDataProperty:"rewrite",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate258.errors),errors=vErrors.length)),data.headers!==
void 0&&(validate262(data.headers,{instancePath:instancePath+"/headers",parentData:data,parentDataProperty:"headers",rootData,dynamicAnchors})||(vErrors=append(
vErrors,validate262.errors),errors=vErrors.length)),data.mirror!==void 0&&(validate270(data.mirror,{instancePath:instancePath+"/mirror",parentData:data,parentDataProperty:"\
mirror",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate270.errors),errors=vErrors.length)),data.circuitBreaker!==void 0&&(validate275(data.circuitBreaker,
{instancePath:instancePath+"/circuitBreaker",parentData:data,parentDataProperty:"circuitBreaker",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate275.
errors),errors=vErrors.length)),data.timeouts!==void 0&&(validate281(data.timeouts,{instancePath:instancePath+"/timeouts",parentData:data,parentDataProperty:"ti\
meouts",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate281.errors),errors=vErrors.length)),data.retry!==void 0&&(validate287(data.retry,{instancePath:instancePath+
"/retry",parentData:data,parentDataProperty:"retry",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate287.errors),errors=vErrors.length)),data.fallback!==
void 0&&(validate292(data.fallback,{instancePath:instancePath+"/fallback",parentData:data,parentDataProperty:"fallback",rootData,dynamicAnchors})||(vErrors=append(
vErrors,validate292.errors),errors=vErrors.length)),data.connectionLimits!==void 0&&(validate297(data.connectionLimits,{instancePath:instancePath+"/connectionLi\
mits",parentData:data,parentDataProperty:"connectionLimits",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate297.errors),errors=vErrors.length)),data.
loadBalancing!==void 0&&(validate299(data.loadBalancing,{instancePath:instancePath+"/loadBalancing",parentData:data,parentDataProperty:"loadBalancing",rootData,
dynamicAnchors})||(vErrors=append(vErrors,validate299.errors),errors=vErrors.length)),data.outlierDetection!==void 0&&(validate306(data.outlierDetection,{instancePath:instancePath+
"/outlierDetection",parentData:data,parentDataProperty:"outlierDetection",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate306.errors),errors=vErrors.
length)),data.healthCheck!==void 0&&(validate311(data.healthCheck,{instancePath:instancePath+"/healthCheck",parentData:data,parentDataProperty:"healthCheck",rootData,
dynamicAnchors})||(vErrors=append(vErrors,validate311.errors),errors=vErrors.length)),data.origin!==void 0&&(validate65(data.origin,{instancePath:instancePath+"\
/origin",parentData:data,parentDataProperty:"origin",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate65.errors),errors=vErrors.length))}else{let err8={
instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}return validate210.errors=vErrors,
errors===0}validate210.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};var schema90={description:"What MQTT clients of a service may do, and how their sess\
ions are carried. It narrows what access policies allow, which say who may connect at all. An absent section has no effect. A port can have each section once, e\
xcept topics and websocket, which add up.",type:"object",additionalProperties:!1,required:["id","service"],properties:{id:{$ref:"#/$defs/ObjectId"},service:{description:"\
The service whose ports of protocol mqtt the policy is about.",$ref:"#/$defs/ObjectId"},port:{description:"Only this port of the service. Default: all its mqtt \
ports.",$ref:"#/$defs/Port"},authentication:{$ref:"#/$defs/MqttAuthentication"},connect:{description:"The first rule that applies to the client decides. A clien\
t to which no rule applies is refused. Absent: every client may connect.",type:"array",items:{$ref:"#/$defs/MqttConnectRule"}},topics:{description:"What clients\
 may publish and subscribe to. Rules add up; there is no deny. Absent: everything.",type:"array",items:{$ref:"#/$defs/MqttTopicRule"}},deliveries:{description:"\
check (default): what the broker sends to a client must be something that the client may subscribe to, also in sessions that the broker kept. trust: it is not c\
hecked.",enum:["check","trust"]},onDeny:{$ref:"#/$defs/MqttOnDeny"},limits:{$ref:"#/$defs/MqttLimits"},rewrite:{description:"The first rule that covers a topic \
changes it, in both directions. Access is checked with the name that the client uses.",type:"array",items:{$ref:"#/$defs/MqttRewrite"}},routing:{$ref:"#/$defs/M\
qttRouting"},health:{$ref:"#/$defs/MqttHealth"},websocket:{$ref:"#/$defs/MqttWebSocket"},tunnel:{description:"true: the sessions of one proxy share an HTTP/2 co\
nnection to each mtls endpoint, for narrow links. Default: false.",type:"boolean"},origin:{$ref:"#/$defs/Origin"}}},schema91={description:"Who a client is. Its \
certificate says so; without one, its user name and password, or its token; otherwise it is anonymous.",type:"object",additionalProperties:!1,properties:{credentials:{
description:"If given, every user name that a client sends is checked, whether the client has a certificate or not.",type:"array",items:{$ref:"#/$defs/MqttCrede\
ntial"}},required:{description:"without-certificate (default): only clients without a certificate need credentials. always: a client with a certificate needs th\
em as well.",enum:["without-certificate","always"]},anonymous:{description:"true: clients with neither certificate nor credentials may connect. Default: false.",
type:"boolean"},forward:{description:"keep (default): the broker gets user name and password as the client sent them. strip: it gets neither.",enum:["keep","str\
ip"]},origin:{$ref:"#/$defs/Origin"}}};function validate325(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate325.evaluated;
if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),typeof data=="string"){if(func2(data)>4096){let err0={instancePath,
schemaPath:"#/maxLength",keyword:"maxLength",params:{limit:4096}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(func2(data)<1){let err1={instancePath,
schemaPath:"#/minLength",keyword:"minLength",params:{limit:1}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}}else{let err2={instancePath,schemaPath:"\
#/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}return validate325.errors=vErrors,errors===0}validate325.
evaluated={dynamicProps:!1,dynamicItems:!1};var pattern25=new RegExp("^\\$(7|pbkdf2-sha256|pbkdf2-sha512)\\$[0-9]{1,7}\\$[A-Za-z0-9+/.]+={0,2}\\$[A-Za-z0-9+/.]+={0,\
2}$","u"),pattern26=new RegExp("^sha256:[0-9a-f]{64}$","u");function validate324(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){
let vErrors=null,errors=0,evaluated0=validate324.evaluated;evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0);
let _errs1=errors,valid0=!1,passing0=null,_errs2=errors;if(data&&typeof data=="object"&&!Array.isArray(data)&&data.passwordHash===void 0){let err0={instancePath,
schemaPath:"#/oneOf/0/required",keyword:"required",params:{missingProperty:"passwordHash"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}var _valid0=_errs2===
errors;_valid0&&(valid0=!0,passing0=0);let _errs3=errors;if(data&&typeof data=="object"&&!Array.isArray(data)&&data.tokenHash===void 0){let err1={instancePath,schemaPath:"\
#/oneOf/1/required",keyword:"required",params:{missingProperty:"tokenHash"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}var _valid0=_errs3===errors;
if(_valid0&&valid0?(valid0=!1,passing0=[passing0,1]):_valid0&&(valid0=!0,passing0=1),valid0)errors=_errs1,vErrors!==null&&(_errs1?vErrors.length=_errs1:vErrors=
null);else{let err2={instancePath,schemaPath:"#/oneOf",keyword:"oneOf",params:{passingSchemas:passing0}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}
if(data&&typeof data=="object"&&!Array.isArray(data)){if(data.username===void 0){let err3={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
username"}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}for(let key0 in data)if(!(key0==="username"||key0==="passwordHash"||key0==="tokenHash"||key0===
"identity"||key0==="origin")){let err4={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0}};vErrors===
null?vErrors=[err4]:vErrors.push(err4),errors++}if(data.username!==void 0&&(validate325(data.username,{instancePath:instancePath+"/username",parentData:data,parentDataProperty:"\
username",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate325.errors),errors=vErrors.length)),data.passwordHash!==void 0){let data1=data.passwordHash;
if(typeof data1=="string"){if(func2(data1)>512){let err5={instancePath:instancePath+"/passwordHash",schemaPath:"#/properties/passwordHash/maxLength",keyword:"ma\
xLength",params:{limit:512}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}if(!pattern25.test(data1)){let err6={instancePath:instancePath+"/password\
Hash",schemaPath:"#/properties/passwordHash/pattern",keyword:"pattern",params:{pattern:"^\\$(7|pbkdf2-sha256|pbkdf2-sha512)\\$[0-9]{1,7}\\$[A-Za-z0-9+/.]+={0,2}\\$[\
A-Za-z0-9+/.]+={0,2}$"}};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}}else{let err7={instancePath:instancePath+"/passwordHash",schemaPath:"#/prope\
rties/passwordHash/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}}if(data.tokenHash!==void 0){let data2=data.
tokenHash;if(typeof data2=="string"){if(!pattern26.test(data2)){let err8={instancePath:instancePath+"/tokenHash",schemaPath:"#/properties/tokenHash/pattern",keyword:"\
pattern",params:{pattern:"^sha256:[0-9a-f]{64}$"}};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}}else{let err9={instancePath:instancePath+"/tokenHa\
sh",schemaPath:"#/properties/tokenHash/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}}data.identity!==void 0&&
(validate62(data.identity,{instancePath:instancePath+"/identity",parentData:data,parentDataProperty:"identity",rootData,dynamicAnchors})||(vErrors=append(vErrors,
validate62.errors),errors=vErrors.length)),data.origin!==void 0&&(validate65(data.origin,{instancePath:instancePath+"/origin",parentData:data,parentDataProperty:"\
origin",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate65.errors),errors=vErrors.length))}else{let err10={instancePath,schemaPath:"#/type",keyword:"\
type",params:{type:"object"}};vErrors===null?vErrors=[err10]:vErrors.push(err10),errors++}return validate324.errors=vErrors,errors===0}validate324.evaluated={props:!0,
dynamicProps:!1,dynamicItems:!1};function validate323(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,
errors=0,evaluated0=validate323.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),data&&typeof data==
"object"&&!Array.isArray(data)){for(let key0 in data)if(!(key0==="credentials"||key0==="required"||key0==="anonymous"||key0==="forward"||key0==="origin")){let err0={
instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0}};vErrors===null?vErrors=[err0]:vErrors.push(err0),
errors++}if(data.credentials!==void 0){let data0=data.credentials;if(Array.isArray(data0)){let len0=data0.length;for(let i0=0;i0<len0;i0++)validate324(data0[i0],
{instancePath:instancePath+"/credentials/"+i0,parentData:data0,parentDataProperty:i0,rootData,dynamicAnchors})||(vErrors=append(vErrors,validate324.errors),errors=
vErrors.length)}else{let err1={instancePath:instancePath+"/credentials",schemaPath:"#/properties/credentials/type",keyword:"type",params:{type:"array"}};vErrors===
null?vErrors=[err1]:vErrors.push(err1),errors++}}if(data.required!==void 0){let data2=data.required;if(!(data2==="without-certificate"||data2==="always")){let err2={
instancePath:instancePath+"/required",schemaPath:"#/properties/required/enum",keyword:"enum",params:{allowedValues:schema91.properties.required.enum}};vErrors===
null?vErrors=[err2]:vErrors.push(err2),errors++}}if(data.anonymous!==void 0&&typeof data.anonymous!="boolean"){let err3={instancePath:instancePath+"/anonymous",
schemaPath:"#/properties/anonymous/type",keyword:"type",params:{type:"boolean"}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}if(data.forward!==void 0){
let data4=data.forward;if(!(data4==="keep"||data4==="strip")){let err4={instancePath:instancePath+"/forward",schemaPath:"#/properties/forward/enum",keyword:"enu\
m",params:{allowedValues:schema91.properties.forward.enum}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}}data.origin!==void 0&&(validate65(data.origin,
{instancePath:instancePath+"/origin",parentData:data,parentDataProperty:"origin",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate65.errors),errors=vErrors.
length))}else{let err5={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}return validate323.
errors=vErrors,errors===0}validate323.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};var schema94={description:"How some clients may connect. Everything t\
hat is given must hold.",type:"object",additionalProperties:!1,properties:{name:{description:"Part of rule ids. Default: its place in the list.",$ref:"#/$defs/L\
abel"},clients:{description:"The clients to which the rule applies; any of them (OR). Default: every client.",type:"array",minItems:1,items:{$ref:"#/$defs/MqttC\
lient"}},clientIds:{description:"Any of them (OR). Default: every client id.",type:"array",minItems:1,items:{$ref:"#/$defs/MqttClientId"}},versions:{description:"\
Protocol versions: 3.1.1 and 5. Default: both.",type:"array",minItems:1,items:{enum:["3.1.1","5",5]}},keepAlive:{$ref:"#/$defs/MqttKeepAlive"},will:{description:"\
allow (default): the client may set a will, on topics that it may publish to. deny: no will.",enum:["allow","deny"]},cleanStart:{description:"client (default): \
as the client asks. force: always a new session.",enum:["client","force"]},maxPacketBytes:{description:"Largest packet that the client may send, in bytes. Defau\
lt: what MQTT allows.",type:"integer",minimum:128,maximum:268435460},origin:{$ref:"#/$defs/Origin"}}},schema95={description:"Clients for which every given part \
holds (AND).",type:"object",additionalProperties:!1,properties:{identity:{$ref:"#/$defs/ObjectId"},group:{description:"How the client is authenticated. any; cer\
tificate: by mutual TLS; credentials: by user name or token; authenticated: by either; anonymous: by neither.",enum:["any","certificate","credentials","authenti\
cated","anonymous"]},username:{$ref:"#/$defs/MqttText"},clientId:{$ref:"#/$defs/MqttText"},origin:{$ref:"#/$defs/Origin"}},anyOf:[{required:["identity"]},{required:[
"group"]},{required:["username"]},{required:["clientId"]}]};function validate336(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate336.evaluated;
if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){if(Object.
keys(data).length>1){let err0={instancePath,schemaPath:"#/maxProperties",keyword:"maxProperties",params:{limit:1}};vErrors===null?vErrors=[err0]:vErrors.push(err0),
errors++}if(Object.keys(data).length<1){let err1={instancePath,schemaPath:"#/minProperties",keyword:"minProperties",params:{limit:1}};vErrors===null?vErrors=[err1]:
vErrors.push(err1),errors++}for(let key0 in data)if(!(key0==="exact"||key0==="prefix"||key0==="regex")){let err2={instancePath,schemaPath:"#/additionalPropertie\
s",keyword:"additionalProperties",params:{additionalProperty:key0}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}data.exact!==void 0&&(validate325(
data.exact,{instancePath:instancePath+"/exact",parentData:data,parentDataProperty:"exact",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate325.errors),
errors=vErrors.length)),data.prefix!==void 0&&(validate325(data.prefix,{instancePath:instancePath+"/prefix",parentData:data,parentDataProperty:"prefix",rootData,
dynamicAnchors})||(vErrors=append(vErrors,validate325.errors),errors=vErrors.length)),data.regex!==void 0&&(validate161(data.regex,{instancePath:instancePath+"/\
regex",parentData:data,parentDataProperty:"regex",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate161.errors),errors=vErrors.length))}else{let err3={
instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}return validate336.errors=vErrors,
errors===0}validate336.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function validate334(data,{instancePath="",parentData,parentDataProperty,rootData=data,
dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate334.evaluated;evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.
items=void 0);let _errs1=errors,valid0=!1,_errs2=errors;if(data&&typeof data=="object"&&!Array.isArray(data)&&data.identity===void 0){let err0={instancePath,schemaPath:"\
#/anyOf/0/required",keyword:"required",params:{missingProperty:"identity"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}var _valid0=_errs2===errors;
valid0=valid0||_valid0;let _errs3=errors;if(data&&typeof data=="object"&&!Array.isArray(data)&&data.group===void 0){let err1={instancePath,schemaPath:"#/anyOf/1\
/required",keyword:"required",params:{missingProperty:"group"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}var _valid0=_errs3===errors;valid0=valid0||
_valid0;let _errs4=errors;if(data&&typeof data=="object"&&!Array.isArray(data)&&data.username===void 0){let err2={instancePath,schemaPath:"#/anyOf/2/required",keyword:"\
required",params:{missingProperty:"username"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}var _valid0=_errs4===errors;valid0=valid0||_valid0;let _errs5=errors;
if(data&&typeof data=="object"&&!Array.isArray(data)&&data.clientId===void 0){let err3={instancePath,schemaPath:"#/anyOf/3/required",keyword:"required",params:{
missingProperty:"clientId"}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}var _valid0=_errs5===errors;if(valid0=valid0||_valid0,valid0)errors=_errs1,
vErrors!==null&&(_errs1?vErrors.length=_errs1:vErrors=null);else{let err4={instancePath,schemaPath:"#/anyOf",keyword:"anyOf",params:{}};vErrors===null?vErrors=[
err4]:vErrors.push(err4),errors++}if(data&&typeof data=="object"&&!Array.isArray(data)){for(let key0 in data)if(!(key0==="identity"||key0==="group"||key0==="use\
rname"||key0==="clientId"||key0==="origin")){let err5={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0}};
vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}if(data.identity!==void 0&&(validate62(data.identity,{instancePath:instancePath+"/identity",parentData:data,
parentDataProperty:"identity",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate62.errors),errors=vErrors.length)),data.group!==void 0){let data1=data.
group;if(!(data1==="any"||data1==="certificate"||data1==="credentials"||data1==="authenticated"||data1==="anonymous")){let err6={instancePath:instancePath+"/gro\
up",schemaPath:"#/properties/group/enum",keyword:"enum",params:{allowedValues:schema95.properties.group.enum}};vErrors===null?vErrors=[err6]:vErrors.push(err6),
errors++}}data.username!==void 0&&(validate336(data.username,{instancePath:instancePath+"/username",parentData:data,parentDataProperty:"username",rootData,dynamicAnchors})||
(vErrors=append(vErrors,validate336.errors),errors=vErrors.length)),data.clientId!==void 0&&(validate336(data.clientId,{instancePath:instancePath+"/clientId",parentData:data,
parentDataProperty:"clientId",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate336.errors),errors=vErrors.length)),data.origin!==void 0&&(validate65(data.
origin,{instancePath:instancePath+"/origin",parentData:data,parentDataProperty:"origin",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate65.errors),errors=
vErrors.length))}else{let err7={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}
return validate334.errors=vErrors,errors===0}validate334.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function validate344(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate344.evaluated;
evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0);let _errs1=errors,valid0=!1,passing0=null,_errs2=errors;if(data&&
typeof data=="object"&&!Array.isArray(data)&&data.exact===void 0){let err0={instancePath,schemaPath:"#/oneOf/0/required",keyword:"required",params:{missingProperty:"\
exact"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}var _valid0=_errs2===errors;_valid0&&(valid0=!0,passing0=0);let _errs3=errors;if(data&&typeof data==
"object"&&!Array.isArray(data)&&data.prefix===void 0){let err1={instancePath,schemaPath:"#/oneOf/1/required",keyword:"required",params:{missingProperty:"prefix"}};
vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}var _valid0=_errs3===errors;if(_valid0&&valid0)valid0=!1,passing0=[passing0,1];else{_valid0&&(valid0=!0,
passing0=1);let _errs4=errors;if(data&&typeof data=="object"&&!Array.isArray(data)&&data.regex===void 0){let err2={instancePath,schemaPath:"#/oneOf/2/required",
keyword:"required",params:{missingProperty:"regex"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}var _valid0=_errs4===errors;_valid0&&valid0?(valid0=
!1,passing0=[passing0,2]):_valid0&&(valid0=!0,passing0=2)}if(valid0)errors=_errs1,vErrors!==null&&(_errs1?vErrors.length=_errs1:vErrors=null);else{let err3={instancePath,
schemaPath:"#/oneOf",keyword:"oneOf",params:{passingSchemas:passing0}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}if(data&&typeof data=="object"&&
!Array.isArray(data)){for(let key0 in data)if(!(key0==="exact"||key0==="prefix"||key0==="regex"||key0==="origin")){let err4={instancePath,schemaPath:"#/addition\
alProperties",keyword:"additionalProperties",params:{additionalProperty:key0}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}if(data.exact!==void 0){
let data0=data.exact;if(typeof data0=="string"){if(func2(data0)>4096){let err5={instancePath:instancePath+"/exact",schemaPath:"#/properties/exact/maxLength",keyword:"\
maxLength",params:{limit:4096}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}}else{let err6={instancePath:instancePath+"/exact",schemaPath:"#/prope\
rties/exact/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}}data.prefix!==void 0&&(validate325(data.prefix,
{instancePath:instancePath+"/prefix",parentData:data,parentDataProperty:"prefix",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate325.errors),errors=vErrors.
length)),data.regex!==void 0&&(validate161(data.regex,{instancePath:instancePath+"/regex",parentData:data,parentDataProperty:"regex",rootData,dynamicAnchors})||
(vErrors=append(vErrors,validate161.errors),errors=vErrors.length)),data.origin!==void 0&&(validate65(data.origin,{instancePath:instancePath+"/origin",parentData:data,
parentDataProperty:"origin",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate65.errors),errors=vErrors.length))}else{let err7={instancePath,schemaPath:"\
#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}return validate344.errors=vErrors,errors===0}validate344.
evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function validate349(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate349.evaluated;
if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){for(let key0 in data)
if(!(key0==="min"||key0==="max"||key0==="origin")){let err0={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0}};
vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}data.min!==void 0&&(validate93(data.min,{instancePath:instancePath+"/min",parentData:data,parentDataProperty:"\
min",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate93.errors),errors=vErrors.length)),data.max!==void 0&&(validate93(data.max,{instancePath:instancePath+
"/max",parentData:data,parentDataProperty:"max",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate93.errors),errors=vErrors.length)),data.origin!==void 0&&
(validate65(data.origin,{instancePath:instancePath+"/origin",parentData:data,parentDataProperty:"origin",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate65.
errors),errors=vErrors.length))}else{let err1={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err1]:vErrors.push(
err1),errors++}return validate349.errors=vErrors,errors===0}validate349.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function validate332(data,{instancePath="",
parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate332.evaluated;if(evaluated0.dynamicProps&&(evaluated0.
props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){for(let key0 in data)if(!func1.call(schema94.
properties,key0)){let err0={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0}};vErrors===null?vErrors=
[err0]:vErrors.push(err0),errors++}if(data.name!==void 0&&(validate60(data.name,{instancePath:instancePath+"/name",parentData:data,parentDataProperty:"name",rootData,
dynamicAnchors})||(vErrors=append(vErrors,validate60.errors),errors=vErrors.length)),data.clients!==void 0){let data1=data.clients;if(Array.isArray(data1)){if(data1.
length<1){let err1={instancePath:instancePath+"/clients",schemaPath:"#/properties/clients/minItems",keyword:"minItems",params:{limit:1}};vErrors===null?vErrors=
[err1]:vErrors.push(err1),errors++}let len0=data1.length;for(let i0=0;i0<len0;i0++)validate334(data1[i0],{instancePath:instancePath+"/clients/"+i0,parentData:data1,
parentDataProperty:i0,rootData,dynamicAnchors})||(vErrors=append(vErrors,validate334.errors),errors=vErrors.length)}else{let err2={instancePath:instancePath+"/c\
lients",schemaPath:"#/properties/clients/type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}}if(data.clientIds!==
void 0){let data3=data.clientIds;if(Array.isArray(data3)){if(data3.length<1){let err3={instancePath:instancePath+"/clientIds",schemaPath:"#/properties/clientIds\
/minItems",keyword:"minItems",params:{limit:1}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}let len1=data3.length;for(let i1=0;i1<len1;i1++)validate344(
data3[i1],{instancePath:instancePath+"/clientIds/"+i1,parentData:data3,parentDataProperty:i1,rootData,dynamicAnchors})||(vErrors=append(vErrors,validate344.errors),
errors=vErrors.length)}else{let err4={instancePath:instancePath+"/clientIds",schemaPath:"#/properties/clientIds/type",keyword:"type",params:{type:"array"}};vErrors===
null?vErrors=[err4]:vErrors.push(err4),errors++}}if(data.versions!==void 0){let data5=data.versions;if(Array.isArray(data5)){if(data5.length<1){let err5={instancePath:instancePath+
"/versions",schemaPath:"#/properties/versions/minItems",keyword:"minItems",params:{limit:1}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}let len2=data5.
length;for(let i2=0;i2<len2;i2++){let data6=data5[i2];if(!(data6==="3.1.1"||data6==="5"||data6===5)){let err6={instancePath:instancePath+"/versions/"+i2,schemaPath:"\
#/properties/versions/items/enum",keyword:"enum",params:{allowedValues:schema94.properties.versions.items.enum}};vErrors===null?vErrors=[err6]:vErrors.push(err6),
errors++}}}else{let err7={instancePath:instancePath+"/versions",schemaPath:"#/properties/versions/type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=
[err7]:vErrors.push(err7),errors++}}if(data.keepAlive!==void 0&&(validate349(data.keepAlive,{instancePath:instancePath+"/keepAlive",parentData:data,parentDataProperty:"\
keepAlive",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate349.errors),errors=vErrors.length)),data.will!==void 0){let data8=data.will;if(!(data8==="\
allow"||data8==="deny")){let err8={instancePath:instancePath+"/will",schemaPath:"#/properties/will/enum",keyword:"enum",params:{allowedValues:schema94.properties.
will.enum}};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}}if(data.cleanStart!==void 0){let data9=data.cleanStart;if(!(data9==="client"||data9==="fo\
rce")){let err9={instancePath:instancePath+"/cleanStart",schemaPath:"#/properties/cleanStart/enum",keyword:"enum",params:{allowedValues:schema94.properties.cleanStart.
enum}};vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}}if(data.maxPacketBytes!==void 0){let data10=data.maxPacketBytes;if(!(typeof data10=="number"&&
!(data10%1)&&!isNaN(data10)&&isFinite(data10))){let err10={instancePath:instancePath+"/maxPacketBytes",schemaPath:"#/properties/maxPacketBytes/type",keyword:"ty\
pe",params:{type:"integer"}};vErrors===null?vErrors=[err10]:vErrors.push(err10),errors++}if(typeof data10=="number"&&isFinite(data10)){if(data10>268435460||isNaN(
data10)){let err11={instancePath:instancePath+"/maxPacketBytes",schemaPath:"#/properties/maxPacketBytes/maximum",keyword:"maximum",params:{comparison:"<=",limit:268435460}};
vErrors===null?vErrors=[err11]:vErrors.push(err11),errors++}if(data10<128||isNaN(data10)){let err12={instancePath:instancePath+"/maxPacketBytes",schemaPath:"#/p\
roperties/maxPacketBytes/minimum",keyword:"minimum",params:{comparison:">=",limit:128}};vErrors===null?vErrors=[err12]:vErrors.push(err12),errors++}}}data.origin!==
void 0&&(validate65(data.origin,{instancePath:instancePath+"/origin",parentData:data,parentDataProperty:"origin",rootData,dynamicAnchors})||(vErrors=append(vErrors,
validate65.errors),errors=vErrors.length))}else{let err13={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err13]:
vErrors.push(err13),errors++}return validate332.errors=vErrors,errors===0}validate332.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function validate359(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate359.evaluated;
if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),typeof data=="string"){if(func2(data)>4096){let err0={instancePath,
schemaPath:"#/maxLength",keyword:"maxLength",params:{limit:4096}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(func2(data)<1){let err1={instancePath,
schemaPath:"#/minLength",keyword:"minLength",params:{limit:1}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}}else{let err2={instancePath,schemaPath:"\
#/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}return validate359.errors=vErrors,errors===0}validate359.
evaluated={dynamicProps:!1,dynamicItems:!1};function validate356(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,
errors=0,evaluated0=validate356.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),data&&typeof data==
"object"&&!Array.isArray(data)){for(let key0 in data)if(!(key0==="name"||key0==="clients"||key0==="publish"||key0==="subscribe"||key0==="origin")){let err0={instancePath,
schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.
name!==void 0&&(validate60(data.name,{instancePath:instancePath+"/name",parentData:data,parentDataProperty:"name",rootData,dynamicAnchors})||(vErrors=append(vErrors,
validate60.errors),errors=vErrors.length)),data.clients!==void 0){let data1=data.clients;if(Array.isArray(data1)){if(data1.length<1){let err1={instancePath:instancePath+
"/clients",schemaPath:"#/properties/clients/minItems",keyword:"minItems",params:{limit:1}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}let len0=data1.
length;for(let i0=0;i0<len0;i0++)validate334(data1[i0],{instancePath:instancePath+"/clients/"+i0,parentData:data1,parentDataProperty:i0,rootData,dynamicAnchors})||
(vErrors=append(vErrors,validate334.errors),errors=vErrors.length)}else{let err2={instancePath:instancePath+"/clients",schemaPath:"#/properties/clients/type",keyword:"\
type",params:{type:"array"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}}if(data.publish!==void 0){let data3=data.publish;if(Array.isArray(data3)){
let len1=data3.length;for(let i1=0;i1<len1;i1++)validate359(data3[i1],{instancePath:instancePath+"/publish/"+i1,parentData:data3,parentDataProperty:i1,rootData,
dynamicAnchors})||(vErrors=append(vErrors,validate359.errors),errors=vErrors.length)}else{let err3={instancePath:instancePath+"/publish",schemaPath:"#/propertie\
s/publish/type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}}if(data.subscribe!==void 0){let data5=data.subscribe;
if(Array.isArray(data5)){let len2=data5.length;for(let i2=0;i2<len2;i2++)validate359(data5[i2],{instancePath:instancePath+"/subscribe/"+i2,parentData:data5,parentDataProperty:i2,
rootData,dynamicAnchors})||(vErrors=append(vErrors,validate359.errors),errors=vErrors.length)}else{let err4={instancePath:instancePath+"/subscribe",schemaPath:"\
#/properties/subscribe/type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}}data.origin!==void 0&&(validate65(
data.origin,{instancePath:instancePath+"/origin",parentData:data,parentDataProperty:"origin",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate65.errors),
errors=vErrors.length))}else{let err5={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err5]:vErrors.push(err5),
errors++}return validate356.errors=vErrors,errors===0}validate356.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};var schema101={description:"What happens \
on a denied PUBLISH of QoS 1 or 2. One of QoS 0 is dropped.",type:"object",additionalProperties:!1,properties:{mqtt3:{description:"disconnect (default): the con\
nection is closed. drop: the publish is acknowledged and dropped, so that the client does not send it again and again.",enum:["drop","disconnect"]},mqtt5:{description:"\
drop (default): the publish is answered with reason 0x87. disconnect: DISCONNECT 0x87.",enum:["drop","disconnect"]},origin:{$ref:"#/$defs/Origin"}}};function validate364(data,{
instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate364.evaluated;if(evaluated0.dynamicProps&&
(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){for(let key0 in data)if(!(key0===
"mqtt3"||key0==="mqtt5"||key0==="origin")){let err0={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0}};
vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.mqtt3!==void 0){let data0=data.mqtt3;if(!(data0==="drop"||data0==="disconnect")){let err1={instancePath:instancePath+
"/mqtt3",schemaPath:"#/properties/mqtt3/enum",keyword:"enum",params:{allowedValues:schema101.properties.mqtt3.enum}};vErrors===null?vErrors=[err1]:vErrors.push(
err1),errors++}}if(data.mqtt5!==void 0){let data1=data.mqtt5;if(!(data1==="drop"||data1==="disconnect")){let err2={instancePath:instancePath+"/mqtt5",schemaPath:"\
#/properties/mqtt5/enum",keyword:"enum",params:{allowedValues:schema101.properties.mqtt5.enum}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}}data.
origin!==void 0&&(validate65(data.origin,{instancePath:instancePath+"/origin",parentData:data,parentDataProperty:"origin",rootData,dynamicAnchors})||(vErrors=append(
vErrors,validate65.errors),errors=vErrors.length))}else{let err3={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=
[err3]:vErrors.push(err3),errors++}return validate364.errors=vErrors,errors===0}validate364.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};var schema102={
description:"Limits on what clients send, for each proxy of the service.",type:"object",additionalProperties:!1,properties:{connections:{description:"Numbers of\
 sessions that may be open at the same time.",type:"array",items:{$ref:"#/$defs/MqttConnectionLimit"}},rates:{description:"Every rate that applies to a packet m\
ust allow it.",type:"array",items:{$ref:"#/$defs/MqttRateLimit"}},overLimit:{$ref:"#/$defs/MqttOverLimit"},maxPayloadBytes:{description:"Largest payload of a PU\
BLISH and of a will, in bytes. Default: what MQTT allows.",type:"integer",minimum:0,maximum:268435455},maxQos:{description:"Highest QoS of publishes. The QoS of\
 subscriptions is lowered to it. Default: 2.",type:"integer",minimum:0,maximum:2},retain:{description:"allow (default). strip: the retain flag is removed. deny:\
 a retained publish is treated as one that is not allowed.",enum:["allow","strip","deny"]},controlPacketBytes:{description:"Largest packet other than PUBLISH, i\
n bytes; it applies to CONNECT as well. Default: 262144.",type:"integer",minimum:1024,maximum:16777216},connectWithin:{description:"Time for a new connection to\
 send its CONNECT. Default: 10s.",$ref:"#/$defs/Duration"},origin:{$ref:"#/$defs/Origin"}}};var schema104={description:"instance (default): one budget for the proxy. Otherwise, one budget for each identity, client id or user name.",enum:["instance","id\
entity","clientId","username"]};function validate370(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,
evaluated0=validate370.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),!(data==="instance"||data===
"identity"||data==="clientId"||data==="username")){let err0={instancePath,schemaPath:"#/enum",keyword:"enum",params:{allowedValues:schema104.enum}};vErrors===null?
vErrors=[err0]:vErrors.push(err0),errors++}return validate370.errors=vErrors,errors===0}validate370.evaluated={dynamicProps:!1,dynamicItems:!1};function validate368(data,{
instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate368.evaluated;if(evaluated0.dynamicProps&&
(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){if(data.max===void 0){let err0={
instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"max"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}for(let key0 in data)
if(!(key0==="name"||key0==="key"||key0==="max"||key0==="maxKeys"||key0==="origin")){let err1={instancePath,schemaPath:"#/additionalProperties",keyword:"addition\
alProperties",params:{additionalProperty:key0}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(data.name!==void 0&&(validate60(data.name,{instancePath:instancePath+
"/name",parentData:data,parentDataProperty:"name",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate60.errors),errors=vErrors.length)),data.key!==void 0&&
(validate370(data.key,{instancePath:instancePath+"/key",parentData:data,parentDataProperty:"key",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate370.
errors),errors=vErrors.length)),data.max!==void 0){let data2=data.max;if(!(typeof data2=="number"&&!(data2%1)&&!isNaN(data2)&&isFinite(data2))){let err2={instancePath:instancePath+
"/max",schemaPath:"#/properties/max/type",keyword:"type",params:{type:"integer"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}if(typeof data2=="nu\
mber"&&isFinite(data2)){if(data2>1e7||isNaN(data2)){let err3={instancePath:instancePath+"/max",schemaPath:"#/properties/max/maximum",keyword:"maximum",params:{comparison:"\
<=",limit:1e7}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}if(data2<1||isNaN(data2)){let err4={instancePath:instancePath+"/max",schemaPath:"#/pro\
perties/max/minimum",keyword:"minimum",params:{comparison:">=",limit:1}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}}}if(data.maxKeys!==void 0){let data3=data.
maxKeys;if(!(typeof data3=="number"&&!(data3%1)&&!isNaN(data3)&&isFinite(data3))){let err5={instancePath:instancePath+"/maxKeys",schemaPath:"#/properties/maxKey\
s/type",keyword:"type",params:{type:"integer"}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}if(typeof data3=="number"&&isFinite(data3)){if(data3>1e6||
isNaN(data3)){let err6={instancePath:instancePath+"/maxKeys",schemaPath:"#/properties/maxKeys/maximum",keyword:"maximum",params:{comparison:"<=",limit:1e6}};vErrors===
null?vErrors=[err6]:vErrors.push(err6),errors++}if(data3<1||isNaN(data3)){let err7={instancePath:instancePath+"/maxKeys",schemaPath:"#/properties/maxKeys/minimu\
m",keyword:"minimum",params:{comparison:">=",limit:1}};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}}}data.origin!==void 0&&(validate65(data.origin,
{instancePath:instancePath+"/origin",parentData:data,parentDataProperty:"origin",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate65.errors),errors=vErrors.
length))}else{let err8={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}return validate368.
errors=vErrors,errors===0}validate368.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};var schema105={description:"A token bucket: amount tokens in each per\
iod (per), refilled smoothly.",type:"object",additionalProperties:!1,required:["of","amount"],properties:{name:{description:"Part of the rule id, and of the key\
 under which the limit's state is kept. Default: made from of and key.",$ref:"#/$defs/Label"},of:{description:"connects: CONNECT packets. publishes: PUBLISH pac\
kets. bytes: bytes of PUBLISH packets.",enum:["connects","publishes","bytes"]},key:{$ref:"#/$defs/MqttLimitKey"},topics:{description:"Topic filters. Only publis\
hes to topics that they match count. Default: all.",type:"array",minItems:1,items:{$ref:"#/$defs/TopicFilter"}},amount:{type:"integer",minimum:1,maximum:1e10},per:{
description:"Default: 1s.",$ref:"#/$defs/Duration"},burst:{description:"The size of the bucket: how much may come at once. Default: amount.",type:"integer",minimum:1,
maximum:1e10},maxKeys:{$ref:"#/$defs/MaxKeys"},origin:{$ref:"#/$defs/Origin"}}};function validate379(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate379.evaluated;
if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),!(typeof data=="number"&&!(data%1)&&!isNaN(data)&&isFinite(
data))){let err0={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"integer"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(typeof data==
"number"&&isFinite(data)){if(data>1e6||isNaN(data)){let err1={instancePath,schemaPath:"#/maximum",keyword:"maximum",params:{comparison:"<=",limit:1e6}};vErrors===
null?vErrors=[err1]:vErrors.push(err1),errors++}if(data<1||isNaN(data)){let err2={instancePath,schemaPath:"#/minimum",keyword:"minimum",params:{comparison:">=",
limit:1}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}}return validate379.errors=vErrors,errors===0}validate379.evaluated={dynamicProps:!1,dynamicItems:!1};
function validate374(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate374.evaluated;
if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){if(data.
of===void 0){let err0={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"of"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}
if(data.amount===void 0){let err1={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"amount"}};vErrors===null?vErrors=[err1]:vErrors.
push(err1),errors++}for(let key0 in data)if(!func1.call(schema105.properties,key0)){let err2={instancePath,schemaPath:"#/additionalProperties",keyword:"addition\
alProperties",params:{additionalProperty:key0}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}if(data.name!==void 0&&(validate60(data.name,{instancePath:instancePath+
"/name",parentData:data,parentDataProperty:"name",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate60.errors),errors=vErrors.length)),data.of!==void 0){
let data1=data.of;if(!(data1==="connects"||data1==="publishes"||data1==="bytes")){let err3={instancePath:instancePath+"/of",schemaPath:"#/properties/of/enum",keyword:"\
enum",params:{allowedValues:schema105.properties.of.enum}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}}if(data.key!==void 0&&(validate370(data.key,
{instancePath:instancePath+"/key",parentData:data,parentDataProperty:"key",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate370.errors),errors=vErrors.
length)),data.topics!==void 0){let data3=data.topics;if(Array.isArray(data3)){if(data3.length<1){let err4={instancePath:instancePath+"/topics",schemaPath:"#/pro\
perties/topics/minItems",keyword:"minItems",params:{limit:1}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}let len0=data3.length;for(let i0=0;i0<len0;i0++)
validate359(data3[i0],{instancePath:instancePath+"/topics/"+i0,parentData:data3,parentDataProperty:i0,rootData,dynamicAnchors})||(vErrors=append(vErrors,validate359.
errors),errors=vErrors.length)}else{let err5={instancePath:instancePath+"/topics",schemaPath:"#/properties/topics/type",keyword:"type",params:{type:"array"}};vErrors===
null?vErrors=[err5]:vErrors.push(err5),errors++}}if(data.amount!==void 0){let data5=data.amount;if(!(typeof data5=="number"&&!(data5%1)&&!isNaN(data5)&&isFinite(
data5))){let err6={instancePath:instancePath+"/amount",schemaPath:"#/properties/amount/type",keyword:"type",params:{type:"integer"}};vErrors===null?vErrors=[err6]:
vErrors.push(err6),errors++}if(typeof data5=="number"&&isFinite(data5)){if(data5>1e10||isNaN(data5)){let err7={instancePath:instancePath+"/amount",schemaPath:"#\
/properties/amount/maximum",keyword:"maximum",params:{comparison:"<=",limit:1e10}};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}if(data5<1||isNaN(data5)){
let err8={instancePath:instancePath+"/amount",schemaPath:"#/properties/amount/minimum",keyword:"minimum",params:{comparison:">=",limit:1}};vErrors===null?vErrors=
[err8]:vErrors.push(err8),errors++}}}if(data.per!==void 0&&(validate93(data.per,{instancePath:instancePath+"/per",parentData:data,parentDataProperty:"per",rootData,
dynamicAnchors})||(vErrors=append(vErrors,validate93.errors),errors=vErrors.length)),data.burst!==void 0){let data7=data.burst;if(!(typeof data7=="number"&&!(data7%
1)&&!isNaN(data7)&&isFinite(data7))){let err9={instancePath:instancePath+"/burst",schemaPath:"#/properties/burst/type",keyword:"type",params:{type:"integer"}};vErrors===
null?vErrors=[err9]:vErrors.push(err9),errors++}if(typeof data7=="number"&&isFinite(data7)){if(data7>1e10||isNaN(data7)){let err10={instancePath:instancePath+"/\
burst",schemaPath:"#/properties/burst/maximum",keyword:"maximum",params:{comparison:"<=",limit:1e10}};vErrors===null?vErrors=[err10]:vErrors.push(err10),errors++}
if(data7<1||isNaN(data7)){let err11={instancePath:instancePath+"/burst",schemaPath:"#/properties/burst/minimum",keyword:"minimum",params:{comparison:">=",limit:1}};
vErrors===null?vErrors=[err11]:vErrors.push(err11),errors++}}}data.maxKeys!==void 0&&(validate379(data.maxKeys,{instancePath:instancePath+"/maxKeys",parentData:data,
parentDataProperty:"maxKeys",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate379.errors),errors=vErrors.length)),data.origin!==void 0&&(validate65(data.
origin,{instancePath:instancePath+"/origin",parentData:data,parentDataProperty:"origin",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate65.errors),errors=
vErrors.length))}else{let err12={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err12]:vErrors.push(err12),errors++}
return validate374.errors=vErrors,errors===0}validate374.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};var schema107={description:"What happens to a publ\
ish over a rate. A CONNECT over a rate is refused.",type:"object",additionalProperties:!1,properties:{mqtt3:{description:"delay (default): the proxy stops readi\
ng from the client until the rate allows the publish. disconnect: the connection is closed.",enum:["delay","disconnect"]},mqtt5:{description:"reject (default): \
a publish of QoS 1 or 2 is answered with reason 0x97, one of QoS 0 is dropped. delay: as for mqtt3. disconnect: DISCONNECT 0x96.",enum:["reject","delay","discon\
nect"]},origin:{$ref:"#/$defs/Origin"}}};function validate383(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,
errors=0,evaluated0=validate383.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),data&&typeof data==
"object"&&!Array.isArray(data)){for(let key0 in data)if(!(key0==="mqtt3"||key0==="mqtt5"||key0==="origin")){let err0={instancePath,schemaPath:"#/additionalPrope\
rties",keyword:"additionalProperties",params:{additionalProperty:key0}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.mqtt3!==void 0){let data0=data.
mqtt3;if(!(data0==="delay"||data0==="disconnect")){let err1={instancePath:instancePath+"/mqtt3",schemaPath:"#/properties/mqtt3/enum",keyword:"enum",params:{allowedValues:schema107.
properties.mqtt3.enum}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}}if(data.mqtt5!==void 0){let data1=data.mqtt5;if(!(data1==="reject"||data1==="\
delay"||data1==="disconnect")){let err2={instancePath:instancePath+"/mqtt5",schemaPath:"#/properties/mqtt5/enum",keyword:"enum",params:{allowedValues:schema107.
properties.mqtt5.enum}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}}data.origin!==void 0&&(validate65(data.origin,{instancePath:instancePath+"/or\
igin",parentData:data,parentDataProperty:"origin",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate65.errors),errors=vErrors.length))}else{let err3={instancePath,
schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}return validate383.errors=vErrors,errors===
0}validate383.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function validate367(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){
let vErrors=null,errors=0,evaluated0=validate367.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),
data&&typeof data=="object"&&!Array.isArray(data)){for(let key0 in data)if(!func1.call(schema102.properties,key0)){let err0={instancePath,schemaPath:"#/addition\
alProperties",keyword:"additionalProperties",params:{additionalProperty:key0}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.connections!==void 0){
let data0=data.connections;if(Array.isArray(data0)){let len0=data0.length;for(let i0=0;i0<len0;i0++)validate368(data0[i0],{instancePath:instancePath+"/connectio\
ns/"+i0,parentData:data0,parentDataProperty:i0,rootData,dynamicAnchors})||(vErrors=append(vErrors,validate368.errors),errors=vErrors.length)}else{let err1={instancePath:instancePath+
"/connections",schemaPath:"#/properties/connections/type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}}if(data.
rates!==void 0){let data2=data.rates;if(Array.isArray(data2)){let len1=data2.length;for(let i1=0;i1<len1;i1++)validate374(data2[i1],{instancePath:instancePath+"\
/rates/"+i1,parentData:data2,parentDataProperty:i1,rootData,dynamicAnchors})||(vErrors=append(vErrors,validate374.errors),errors=vErrors.length)}else{let err2={
instancePath:instancePath+"/rates",schemaPath:"#/properties/rates/type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}}
if(data.overLimit!==void 0&&(validate383(data.overLimit,{instancePath:instancePath+"/overLimit",parentData:data,parentDataProperty:"overLimit",rootData,dynamicAnchors})||
(vErrors=append(vErrors,validate383.errors),errors=vErrors.length)),data.maxPayloadBytes!==void 0){let data5=data.maxPayloadBytes;if(!(typeof data5=="number"&&!(data5%
1)&&!isNaN(data5)&&isFinite(data5))){let err3={instancePath:instancePath+"/maxPayloadBytes",schemaPath:"#/properties/maxPayloadBytes/type",keyword:"type",params:{
type:"integer"}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}if(typeof data5=="number"&&isFinite(data5)){if(data5>268435455||isNaN(data5)){let err4={
instancePath:instancePath+"/maxPayloadBytes",schemaPath:"#/properties/maxPayloadBytes/maximum",keyword:"maximum",params:{comparison:"<=",limit:268435455}};vErrors===
null?vErrors=[err4]:vErrors.push(err4),errors++}if(data5<0||isNaN(data5)){let err5={instancePath:instancePath+"/maxPayloadBytes",schemaPath:"#/properties/maxPay\
loadBytes/minimum",keyword:"minimum",params:{comparison:">=",limit:0}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}}}if(data.maxQos!==void 0){let data6=data.
maxQos;if(!(typeof data6=="number"&&!(data6%1)&&!isNaN(data6)&&isFinite(data6))){let err6={instancePath:instancePath+"/maxQos",schemaPath:"#/properties/maxQos/t\
ype",keyword:"type",params:{type:"integer"}};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}if(typeof data6=="number"&&isFinite(data6)){if(data6>2||isNaN(
data6)){let err7={instancePath:instancePath+"/maxQos",schemaPath:"#/properties/maxQos/maximum",keyword:"maximum",params:{comparison:"<=",limit:2}};vErrors===null?
vErrors=[err7]:vErrors.push(err7),errors++}if(data6<0||isNaN(data6)){let err8={instancePath:instancePath+"/maxQos",schemaPath:"#/properties/maxQos/minimum",keyword:"\
minimum",params:{comparison:">=",limit:0}};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}}}if(data.retain!==void 0){let data7=data.retain;if(!(data7===
"allow"||data7==="strip"||data7==="deny")){let err9={instancePath:instancePath+"/retain",schemaPath:"#/properties/retain/enum",keyword:"enum",params:{allowedValues:schema102.
properties.retain.enum}};vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}}if(data.controlPacketBytes!==void 0){let data8=data.controlPacketBytes;if(!(typeof data8==
"number"&&!(data8%1)&&!isNaN(data8)&&isFinite(data8))){let err10={instancePath:instancePath+"/controlPacketBytes",schemaPath:"#/properties/controlPacketBytes/ty\
pe",keyword:"type",params:{type:"integer"}};vErrors===null?vErrors=[err10]:vErrors.push(err10),errors++}if(typeof data8=="number"&&isFinite(data8)){if(data8>16777216||
isNaN(data8)){let err11={instancePath:instancePath+"/controlPacketBytes",schemaPath:"#/properties/controlPacketBytes/maximum",keyword:"maximum",params:{comparison:"\
<=",limit:16777216}};vErrors===null?vErrors=[err11]:vErrors.push(err11),errors++}if(data8<1024||isNaN(data8)){let err12={instancePath:instancePath+"/controlPack\
etBytes",schemaPath:"#/properties/controlPacketBytes/minimum",keyword:"minimum",params:{comparison:">=",limit:1024}};vErrors===null?vErrors=[err12]:vErrors.push(
err12),errors++}}}data.connectWithin!==void 0&&(validate93(data.connectWithin,{instancePath:instancePath+"/connectWithin",parentData:data,parentDataProperty:"co\
nnectWithin",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate93.errors),errors=vErrors.length)),data.origin!==void 0&&(validate65(data.origin,{instancePath:instancePath+
"/origin",parentData:data,parentDataProperty:"origin",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate65.errors),errors=vErrors.length))}else{let err13={
instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err13]:vErrors.push(err13),errors++}return validate367.errors=vErrors,
errors===0}validate367.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function validate392(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate392.evaluated;
evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0);let _errs1=errors,valid0=!1,_errs2=errors;if(data&&typeof data==
"object"&&!Array.isArray(data)&&data.strip===void 0){let err0={instancePath,schemaPath:"#/anyOf/0/required",keyword:"required",params:{missingProperty:"strip"}};
vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}var _valid0=_errs2===errors;valid0=valid0||_valid0;let _errs3=errors;if(data&&typeof data=="object"&&!Array.
isArray(data)&&data.add===void 0){let err1={instancePath,schemaPath:"#/anyOf/1/required",keyword:"required",params:{missingProperty:"add"}};vErrors===null?vErrors=
[err1]:vErrors.push(err1),errors++}var _valid0=_errs3===errors;if(valid0=valid0||_valid0,valid0)errors=_errs1,vErrors!==null&&(_errs1?vErrors.length=_errs1:vErrors=
null);else{let err2={instancePath,schemaPath:"#/anyOf",keyword:"anyOf",params:{}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}if(data&&typeof data==
"object"&&!Array.isArray(data)){for(let key0 in data)if(!(key0==="strip"||key0==="add"||key0==="origin")){let err3={instancePath,schemaPath:"#/additionalPropert\
ies",keyword:"additionalProperties",params:{additionalProperty:key0}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}data.strip!==void 0&&(validate359(
data.strip,{instancePath:instancePath+"/strip",parentData:data,parentDataProperty:"strip",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate359.errors),
errors=vErrors.length)),data.add!==void 0&&(validate359(data.add,{instancePath:instancePath+"/add",parentData:data,parentDataProperty:"add",rootData,dynamicAnchors})||
(vErrors=append(vErrors,validate359.errors),errors=vErrors.length)),data.origin!==void 0&&(validate65(data.origin,{instancePath:instancePath+"/origin",parentData:data,
parentDataProperty:"origin",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate65.errors),errors=vErrors.length))}else{let err4={instancePath,schemaPath:"\
#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}return validate392.errors=vErrors,errors===0}validate392.
evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function validate389(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){
let vErrors=null,errors=0,evaluated0=validate389.evaluated;evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0);
let _errs1=errors,valid0=!1,passing0=null,_errs2=errors;if(data&&typeof data=="object"&&!Array.isArray(data)&&data.prefix===void 0){let err0={instancePath,schemaPath:"\
#/oneOf/0/required",keyword:"required",params:{missingProperty:"prefix"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}var _valid0=_errs2===errors;
_valid0&&(valid0=!0,passing0=0);let _errs3=errors;if(data&&typeof data=="object"&&!Array.isArray(data)){if(data.client===void 0){let err1={instancePath,schemaPath:"\
#/oneOf/1/required",keyword:"required",params:{missingProperty:"client"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(data.broker===void 0){let err2={
instancePath,schemaPath:"#/oneOf/1/required",keyword:"required",params:{missingProperty:"broker"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}}var _valid0=_errs3===
errors;if(_valid0&&valid0?(valid0=!1,passing0=[passing0,1]):_valid0&&(valid0=!0,passing0=1),valid0)errors=_errs1,vErrors!==null&&(_errs1?vErrors.length=_errs1:vErrors=
null);else{let err3={instancePath,schemaPath:"#/oneOf",keyword:"oneOf",params:{passingSchemas:passing0}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}
if(data&&typeof data=="object"&&!Array.isArray(data)){for(let key0 in data)if(!(key0==="name"||key0==="clients"||key0==="prefix"||key0==="client"||key0==="broke\
r"||key0==="origin")){let err4={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0}};vErrors===null?
vErrors=[err4]:vErrors.push(err4),errors++}if(data.name!==void 0&&(validate60(data.name,{instancePath:instancePath+"/name",parentData:data,parentDataProperty:"n\
ame",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate60.errors),errors=vErrors.length)),data.clients!==void 0){let data1=data.clients;if(Array.isArray(
data1)){if(data1.length<1){let err5={instancePath:instancePath+"/clients",schemaPath:"#/properties/clients/minItems",keyword:"minItems",params:{limit:1}};vErrors===
null?vErrors=[err5]:vErrors.push(err5),errors++}let len0=data1.length;for(let i0=0;i0<len0;i0++)validate334(data1[i0],{instancePath:instancePath+"/clients/"+i0,
parentData:data1,parentDataProperty:i0,rootData,dynamicAnchors})||(vErrors=append(vErrors,validate334.errors),errors=vErrors.length)}else{let err6={instancePath:instancePath+
"/clients",schemaPath:"#/properties/clients/type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}}data.prefix!==
void 0&&(validate392(data.prefix,{instancePath:instancePath+"/prefix",parentData:data,parentDataProperty:"prefix",rootData,dynamicAnchors})||(vErrors=append(vErrors,
validate392.errors),errors=vErrors.length)),data.client!==void 0&&(validate359(data.client,{instancePath:instancePath+"/client",parentData:data,parentDataProperty:"\
client",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate359.errors),errors=vErrors.length)),data.broker!==void 0&&(validate359(data.broker,{instancePath:instancePath+
"/broker",parentData:data,parentDataProperty:"broker",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate359.errors),errors=vErrors.length)),data.origin!==
void 0&&(validate65(data.origin,{instancePath:instancePath+"/origin",parentData:data,parentDataProperty:"origin",rootData,dynamicAnchors})||(vErrors=append(vErrors,
validate65.errors),errors=vErrors.length))}else{let err7={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err7]:
vErrors.push(err7),errors++}return validate389.errors=vErrors,errors===0}validate389.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};var schema110={description:"\
Which broker a session goes to. Splits and endpoint weights give each broker its share; this decides how the broker for a session is chosen.",type:"object",additionalProperties:!1,
properties:{hash:{description:"Consistent hash: the same client gets the same broker as long as the brokers stay the same. identity is that of the caller's prox\
y. Default: by weight.",enum:["clientId","identity","username"]},sticky:{description:"true: a client id that comes back gets the broker that it had before. Defa\
ult: false.",type:"boolean"},maxKeys:{description:"Largest number of client ids remembered for sticky. Default: 10000.",type:"integer",minimum:1,maximum:1e6},publishes:{
description:"Publishes that go to another service's broker instead. The first route that matches decides.",type:"array",items:{$ref:"#/$defs/MqttTopicRoute"}},origin:{
$ref:"#/$defs/Origin"}}};function validate402(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate402.evaluated;
if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){if(data.
topics===void 0){let err0={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"topics"}};vErrors===null?vErrors=[err0]:vErrors.push(
err0),errors++}if(data.service===void 0){let err1={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"service"}};vErrors===null?vErrors=
[err1]:vErrors.push(err1),errors++}for(let key0 in data)if(!(key0==="name"||key0==="topics"||key0==="service"||key0==="port"||key0==="origin")){let err2={instancePath,
schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}if(data.
name!==void 0&&(validate60(data.name,{instancePath:instancePath+"/name",parentData:data,parentDataProperty:"name",rootData,dynamicAnchors})||(vErrors=append(vErrors,
validate60.errors),errors=vErrors.length)),data.topics!==void 0){let data1=data.topics;if(Array.isArray(data1)){if(data1.length<1){let err3={instancePath:instancePath+
"/topics",schemaPath:"#/properties/topics/minItems",keyword:"minItems",params:{limit:1}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}let len0=data1.
length;for(let i0=0;i0<len0;i0++)validate359(data1[i0],{instancePath:instancePath+"/topics/"+i0,parentData:data1,parentDataProperty:i0,rootData,dynamicAnchors})||
(vErrors=append(vErrors,validate359.errors),errors=vErrors.length)}else{let err4={instancePath:instancePath+"/topics",schemaPath:"#/properties/topics/type",keyword:"\
type",params:{type:"array"}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}}data.service!==void 0&&(validate62(data.service,{instancePath:instancePath+
"/service",parentData:data,parentDataProperty:"service",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate62.errors),errors=vErrors.length)),data.port!==
void 0&&(validate72(data.port,{instancePath:instancePath+"/port",parentData:data,parentDataProperty:"port",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate72.
errors),errors=vErrors.length)),data.origin!==void 0&&(validate65(data.origin,{instancePath:instancePath+"/origin",parentData:data,parentDataProperty:"origin",rootData,
dynamicAnchors})||(vErrors=append(vErrors,validate65.errors),errors=vErrors.length))}else{let err5={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"\
object"}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}return validate402.errors=vErrors,errors===0}validate402.evaluated={props:!0,dynamicProps:!1,
dynamicItems:!1};function validate401(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate401.
evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){
for(let key0 in data)if(!(key0==="hash"||key0==="sticky"||key0==="maxKeys"||key0==="publishes"||key0==="origin")){let err0={instancePath,schemaPath:"#/additiona\
lProperties",keyword:"additionalProperties",params:{additionalProperty:key0}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.hash!==void 0){let data0=data.
hash;if(!(data0==="clientId"||data0==="identity"||data0==="username")){let err1={instancePath:instancePath+"/hash",schemaPath:"#/properties/hash/enum",keyword:"\
enum",params:{allowedValues:schema110.properties.hash.enum}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}}if(data.sticky!==void 0&&typeof data.sticky!=
"boolean"){let err2={instancePath:instancePath+"/sticky",schemaPath:"#/properties/sticky/type",keyword:"type",params:{type:"boolean"}};vErrors===null?vErrors=[err2]:
vErrors.push(err2),errors++}if(data.maxKeys!==void 0){let data2=data.maxKeys;if(!(typeof data2=="number"&&!(data2%1)&&!isNaN(data2)&&isFinite(data2))){let err3={
instancePath:instancePath+"/maxKeys",schemaPath:"#/properties/maxKeys/type",keyword:"type",params:{type:"integer"}};vErrors===null?vErrors=[err3]:vErrors.push(err3),
errors++}if(typeof data2=="number"&&isFinite(data2)){if(data2>1e6||isNaN(data2)){let err4={instancePath:instancePath+"/maxKeys",schemaPath:"#/properties/maxKeys\
/maximum",keyword:"maximum",params:{comparison:"<=",limit:1e6}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}if(data2<1||isNaN(data2)){let err5={instancePath:instancePath+
"/maxKeys",schemaPath:"#/properties/maxKeys/minimum",keyword:"minimum",params:{comparison:">=",limit:1}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}}}
if(data.publishes!==void 0){let data3=data.publishes;if(Array.isArray(data3)){let len0=data3.length;for(let i0=0;i0<len0;i0++)validate402(data3[i0],{instancePath:instancePath+
"/publishes/"+i0,parentData:data3,parentDataProperty:i0,rootData,dynamicAnchors})||(vErrors=append(vErrors,validate402.errors),errors=vErrors.length)}else{let err6={
instancePath:instancePath+"/publishes",schemaPath:"#/properties/publishes/type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=[err6]:vErrors.push(
err6),errors++}}data.origin!==void 0&&(validate65(data.origin,{instancePath:instancePath+"/origin",parentData:data,parentDataProperty:"origin",rootData,dynamicAnchors})||
(vErrors=append(vErrors,validate65.errors),errors=vErrors.length))}else{let err7={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===
null?vErrors=[err7]:vErrors.push(err7),errors++}return validate401.errors=vErrors,errors===0}validate401.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function validate411(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate411.evaluated;
if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){for(let key0 in data)
if(!(key0==="interval"||key0==="timeout"||key0==="healthyAfter"||key0==="unhealthyAfter"||key0==="clientIdPrefix"||key0==="origin")){let err0={instancePath,schemaPath:"\
#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.interval!==
void 0&&(validate93(data.interval,{instancePath:instancePath+"/interval",parentData:data,parentDataProperty:"interval",rootData,dynamicAnchors})||(vErrors=append(
vErrors,validate93.errors),errors=vErrors.length)),data.timeout!==void 0&&(validate93(data.timeout,{instancePath:instancePath+"/timeout",parentData:data,parentDataProperty:"\
timeout",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate93.errors),errors=vErrors.length)),data.healthyAfter!==void 0){let data2=data.healthyAfter;if(!(typeof data2==
"number"&&!(data2%1)&&!isNaN(data2)&&isFinite(data2))){let err1={instancePath:instancePath+"/healthyAfter",schemaPath:"#/properties/healthyAfter/type",keyword:"\
type",params:{type:"integer"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(typeof data2=="number"&&isFinite(data2)){if(data2>100||isNaN(data2)){
let err2={instancePath:instancePath+"/healthyAfter",schemaPath:"#/properties/healthyAfter/maximum",keyword:"maximum",params:{comparison:"<=",limit:100}};vErrors===
null?vErrors=[err2]:vErrors.push(err2),errors++}if(data2<1||isNaN(data2)){let err3={instancePath:instancePath+"/healthyAfter",schemaPath:"#/properties/healthyAf\
ter/minimum",keyword:"minimum",params:{comparison:">=",limit:1}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}}}if(data.unhealthyAfter!==void 0){let data3=data.
unhealthyAfter;if(!(typeof data3=="number"&&!(data3%1)&&!isNaN(data3)&&isFinite(data3))){let err4={instancePath:instancePath+"/unhealthyAfter",schemaPath:"#/pro\
perties/unhealthyAfter/type",keyword:"type",params:{type:"integer"}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}if(typeof data3=="number"&&isFinite(
data3)){if(data3>100||isNaN(data3)){let err5={instancePath:instancePath+"/unhealthyAfter",schemaPath:"#/properties/unhealthyAfter/maximum",keyword:"maximum",params:{
comparison:"<=",limit:100}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}if(data3<1||isNaN(data3)){let err6={instancePath:instancePath+"/unhealthyA\
fter",schemaPath:"#/properties/unhealthyAfter/minimum",keyword:"minimum",params:{comparison:">=",limit:1}};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}}}
data.clientIdPrefix!==void 0&&(validate325(data.clientIdPrefix,{instancePath:instancePath+"/clientIdPrefix",parentData:data,parentDataProperty:"clientIdPrefix",
rootData,dynamicAnchors})||(vErrors=append(vErrors,validate325.errors),errors=vErrors.length)),data.origin!==void 0&&(validate65(data.origin,{instancePath:instancePath+
"/origin",parentData:data,parentDataProperty:"origin",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate65.errors),errors=vErrors.length))}else{let err7={
instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}return validate411.errors=vErrors,
errors===0}validate411.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function validate417(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate417.evaluated;
if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){if(data.
path===void 0){let err0={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"path"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),
errors++}for(let key0 in data)if(!(key0==="path"||key0==="origin")){let err1={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{
additionalProperty:key0}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}data.path!==void 0&&(validate145(data.path,{instancePath:instancePath+"/path",
parentData:data,parentDataProperty:"path",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate145.errors),errors=vErrors.length)),data.origin!==void 0&&(validate65(
data.origin,{instancePath:instancePath+"/origin",parentData:data,parentDataProperty:"origin",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate65.errors),
errors=vErrors.length))}else{let err2={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),
errors++}return validate417.errors=vErrors,errors===0}validate417.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function validate319(data,{instancePath="",
parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate319.evaluated;if(evaluated0.dynamicProps&&(evaluated0.
props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){if(data.id===void 0){let err0={instancePath,
schemaPath:"#/required",keyword:"required",params:{missingProperty:"id"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.service===void 0){let err1={
instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"service"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}for(let key0 in data)
if(!func1.call(schema90.properties,key0)){let err2={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0}};
vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}if(data.id!==void 0&&(validate62(data.id,{instancePath:instancePath+"/id",parentData:data,parentDataProperty:"\
id",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate62.errors),errors=vErrors.length)),data.service!==void 0&&(validate62(data.service,{instancePath:instancePath+
"/service",parentData:data,parentDataProperty:"service",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate62.errors),errors=vErrors.length)),data.port!==
void 0&&(validate72(data.port,{instancePath:instancePath+"/port",parentData:data,parentDataProperty:"port",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate72.
errors),errors=vErrors.length)),data.authentication!==void 0&&(validate323(data.authentication,{instancePath:instancePath+"/authentication",parentData:data,parentDataProperty:"\
authentication",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate323.errors),errors=vErrors.length)),data.connect!==void 0){let data4=data.connect;if(Array.
isArray(data4)){let len0=data4.length;for(let i0=0;i0<len0;i0++)validate332(data4[i0],{instancePath:instancePath+"/connect/"+i0,parentData:data4,parentDataProperty:i0,
rootData,dynamicAnchors})||(vErrors=append(vErrors,validate332.errors),errors=vErrors.length)}else{let err3={instancePath:instancePath+"/connect",schemaPath:"#/\
properties/connect/type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}}if(data.topics!==void 0){let data6=data.
topics;if(Array.isArray(data6)){let len1=data6.length;for(let i1=0;i1<len1;i1++)validate356(data6[i1],{instancePath:instancePath+"/topics/"+i1,parentData:data6,
parentDataProperty:i1,rootData,dynamicAnchors})||(vErrors=append(vErrors,validate356.errors),errors=vErrors.length)}else{let err4={instancePath:instancePath+"/t\
opics",schemaPath:"#/properties/topics/type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}}if(data.deliveries!==
void 0){let data8=data.deliveries;if(!(data8==="check"||data8==="trust")){let err5={instancePath:instancePath+"/deliveries",schemaPath:"#/properties/deliveries/\
enum",keyword:"enum",params:{allowedValues:schema90.properties.deliveries.enum}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}}if(data.onDeny!==void 0&&
(validate364(data.onDeny,{instancePath:instancePath+"/onDeny",parentData:data,parentDataProperty:"onDeny",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate364.
errors),errors=vErrors.length)),data.limits!==void 0&&(validate367(data.limits,{instancePath:instancePath+"/limits",parentData:data,parentDataProperty:"limits",
rootData,dynamicAnchors})||(vErrors=append(vErrors,validate367.errors),errors=vErrors.length)),data.rewrite!==void 0){let data11=data.rewrite;if(Array.isArray(data11)){
let len2=data11.length;for(let i2=0;i2<len2;i2++)validate389(data11[i2],{instancePath:instancePath+"/rewrite/"+i2,parentData:data11,parentDataProperty:i2,rootData,
dynamicAnchors})||(vErrors=append(vErrors,validate389.errors),errors=vErrors.length)}else{let err6={instancePath:instancePath+"/rewrite",schemaPath:"#/propertie\
s/rewrite/type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}}if(data.routing!==void 0&&(validate401(data.routing,
{instancePath:instancePath+"/routing",parentData:data,parentDataProperty:"routing",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate401.errors),errors=
vErrors.length)),data.health!==void 0&&(validate411(data.health,{instancePath:instancePath+"/health",parentData:data,parentDataProperty:"health",rootData,dynamicAnchors})||
(vErrors=append(vErrors,validate411.errors),errors=vErrors.length)),data.websocket!==void 0&&(validate417(data.websocket,{instancePath:instancePath+"/websocket",
parentData:data,parentDataProperty:"websocket",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate417.errors),errors=vErrors.length)),data.tunnel!==void 0&&
typeof data.tunnel!="boolean"){let err7={instancePath:instancePath+"/tunnel",schemaPath:"#/properties/tunnel/type",keyword:"type",params:{type:"boolean"}};vErrors===
null?vErrors=[err7]:vErrors.push(err7),errors++}data.origin!==void 0&&(validate65(data.origin,{instancePath:instancePath+"/origin",parentData:data,parentDataProperty:"\
origin",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate65.errors),errors=vErrors.length))}else{let err8={instancePath,schemaPath:"#/type",keyword:"t\
ype",params:{type:"object"}};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}return validate319.errors=vErrors,errors===0}validate319.evaluated={props:!0,
dynamicProps:!1,dynamicItems:!1};function validate52(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,
evaluated0=validate52.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),data&&typeof data=="obj\
ect"&&!Array.isArray(data)){if(data.apiVersion===void 0){let err0={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"apiVersion"}};
vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.mesh===void 0){let err1={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
mesh"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}for(let key0 in data)if(!func1.call(schema19.properties,key0)){let err2={instancePath,schemaPath:"\
#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}if(data.apiVersion!==
void 0&&data.apiVersion!=="pipyc/v1"){let err3={instancePath:instancePath+"/apiVersion",schemaPath:"#/properties/apiVersion/const",keyword:"const",params:{allowedValue:"\
pipyc/v1"}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}if(data.mesh!==void 0&&(validate53(data.mesh,{instancePath:instancePath+"/mesh",parentData:data,
parentDataProperty:"mesh",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate53.errors),errors=vErrors.length)),data.identities!==void 0){let data2=data.
identities;if(Array.isArray(data2)){let len0=data2.length;for(let i0=0;i0<len0;i0++)validate105(data2[i0],{instancePath:instancePath+"/identities/"+i0,parentData:data2,
parentDataProperty:i0,rootData,dynamicAnchors})||(vErrors=append(vErrors,validate105.errors),errors=vErrors.length)}else{let err4={instancePath:instancePath+"/i\
dentities",schemaPath:"#/properties/identities/type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}}if(data.workloads!==
void 0){let data4=data.workloads;if(Array.isArray(data4)){let len1=data4.length;for(let i1=0;i1<len1;i1++)validate110(data4[i1],{instancePath:instancePath+"/wor\
kloads/"+i1,parentData:data4,parentDataProperty:i1,rootData,dynamicAnchors})||(vErrors=append(vErrors,validate110.errors),errors=vErrors.length)}else{let err5={
instancePath:instancePath+"/workloads",schemaPath:"#/properties/workloads/type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=[err5]:vErrors.push(
err5),errors++}}if(data.services!==void 0){let data6=data.services;if(Array.isArray(data6)){let len2=data6.length;for(let i2=0;i2<len2;i2++)validate127(data6[i2],
{instancePath:instancePath+"/services/"+i2,parentData:data6,parentDataProperty:i2,rootData,dynamicAnchors})||(vErrors=append(vErrors,validate127.errors),errors=
vErrors.length)}else{let err6={instancePath:instancePath+"/services",schemaPath:"#/properties/services/type",keyword:"type",params:{type:"array"}};vErrors===null?
vErrors=[err6]:vErrors.push(err6),errors++}}if(data.routeGroups!==void 0){let data8=data.routeGroups;if(Array.isArray(data8)){let len3=data8.length;for(let i3=0;i3<
len3;i3++)validate155(data8[i3],{instancePath:instancePath+"/routeGroups/"+i3,parentData:data8,parentDataProperty:i3,rootData,dynamicAnchors})||(vErrors=append(
vErrors,validate155.errors),errors=vErrors.length)}else{let err7={instancePath:instancePath+"/routeGroups",schemaPath:"#/properties/routeGroups/type",keyword:"t\
ype",params:{type:"array"}};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}}if(data.accessPolicies!==void 0){let data10=data.accessPolicies;if(Array.
isArray(data10)){let len4=data10.length;for(let i4=0;i4<len4;i4++)validate179(data10[i4],{instancePath:instancePath+"/accessPolicies/"+i4,parentData:data10,parentDataProperty:i4,
rootData,dynamicAnchors})||(vErrors=append(vErrors,validate179.errors),errors=vErrors.length)}else{let err8={instancePath:instancePath+"/accessPolicies",schemaPath:"\
#/properties/accessPolicies/type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}}if(data.splits!==void 0){let data12=data.
splits;if(Array.isArray(data12)){let len5=data12.length;for(let i5=0;i5<len5;i5++)validate197(data12[i5],{instancePath:instancePath+"/splits/"+i5,parentData:data12,
parentDataProperty:i5,rootData,dynamicAnchors})||(vErrors=append(vErrors,validate197.errors),errors=vErrors.length)}else{let err9={instancePath:instancePath+"/s\
plits",schemaPath:"#/properties/splits/type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}}if(data.trafficPolicies!==
void 0){let data14=data.trafficPolicies;if(Array.isArray(data14)){let len6=data14.length;for(let i6=0;i6<len6;i6++)validate210(data14[i6],{instancePath:instancePath+
"/trafficPolicies/"+i6,parentData:data14,parentDataProperty:i6,rootData,dynamicAnchors})||(vErrors=append(vErrors,validate210.errors),errors=vErrors.length)}else{
let err10={instancePath:instancePath+"/trafficPolicies",schemaPath:"#/properties/trafficPolicies/type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=
[err10]:vErrors.push(err10),errors++}}if(data.mqttPolicies!==void 0){let data16=data.mqttPolicies;if(Array.isArray(data16)){let len7=data16.length;for(let i7=0;i7<
len7;i7++)validate319(data16[i7],{instancePath:instancePath+"/mqttPolicies/"+i7,parentData:data16,parentDataProperty:i7,rootData,dynamicAnchors})||(vErrors=append(
vErrors,validate319.errors),errors=vErrors.length)}else{let err11={instancePath:instancePath+"/mqttPolicies",schemaPath:"#/properties/mqttPolicies/type",keyword:"\
type",params:{type:"array"}};vErrors===null?vErrors=[err11]:vErrors.push(err11),errors++}}}else{let err12={instancePath,schemaPath:"#/type",keyword:"type",params:{
type:"object"}};vErrors===null?vErrors=[err12]:vErrors.push(err12),errors++}return validate52.errors=vErrors,errors===0}validate52.evaluated={props:!0,dynamicProps:!1,
dynamicItems:!1};var proxyConfig=validate423;var schema115={type:"object",additionalProperties:!1,required:["address","port"],properties:{address:{description:"address:port to listen on.",type:"string"},port:{
description:"Workload port served here; null: by the original destination.",type:["integer","null"]},tls:{description:"Only on listeners of one mqtt port, where\
 clients need no certificate: server: TLS with the proxy's certificate, the client's is not asked for; none: plain TCP. Absent: mutual TLS.",enum:["server","non\
e"]}}};function validate424(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate424.
evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){
if(data.address===void 0){let err0={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"address"}};vErrors===null?vErrors=[err0]:vErrors.
push(err0),errors++}if(data.port===void 0){let err1={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"port"}};vErrors===null?vErrors=
[err1]:vErrors.push(err1),errors++}for(let key0 in data)if(!(key0==="address"||key0==="port"||key0==="tls")){let err2={instancePath,schemaPath:"#/additionalProp\
erties",keyword:"additionalProperties",params:{additionalProperty:key0}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}if(data.address!==void 0&&typeof data.
address!="string"){let err3={instancePath:instancePath+"/address",schemaPath:"#/properties/address/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=
[err3]:vErrors.push(err3),errors++}if(data.port!==void 0){let data1=data.port;if(!(typeof data1=="number"&&!(data1%1)&&!isNaN(data1)&&isFinite(data1))&&data1!==
null){let err4={instancePath:instancePath+"/port",schemaPath:"#/properties/port/type",keyword:"type",params:{type:schema115.properties.port.type}};vErrors===null?
vErrors=[err4]:vErrors.push(err4),errors++}}if(data.tls!==void 0){let data2=data.tls;if(!(data2==="server"||data2==="none")){let err5={instancePath:instancePath+
"/tls",schemaPath:"#/properties/tls/enum",keyword:"enum",params:{allowedValues:schema115.properties.tls.enum}};vErrors===null?vErrors=[err5]:vErrors.push(err5),
errors++}}}else{let err6={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}return validate424.
errors=vErrors,errors===0}validate424.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};var schema116={type:"object",additionalProperties:!1,required:["proto\
col","application","hosts","denyRule","hostRule","rules","connections","connectionRateLimits","policies"],properties:{protocol:{enum:["http","h2","tcp","mqtt"]},
application:{description:"address:port of the application.",type:"string"},hosts:{description:"Host names that requests may ask for: lower case, no port; a firs\
t label of * matches one or more labels.",type:"array",items:{type:"string"}},denyRule:{description:"Rule id of a refusal because no rule allows it.",type:"stri\
ng"},hostRule:{description:"Rule id of a refusal because the host is unknown.",type:"string"},rules:{description:"HTTP: what is allowed, in order of precedence.\
 Empty for tcp and mqtt.",type:"array",items:{$ref:"#/$defs/AccessRule"}},connections:{description:"tcp and mqtt: who may connect. Null for HTTP.",type:["null",
"object"],allOf:[{if:{type:["null"]},then:{type:"null"}},{if:{type:["object"]},then:{$ref:"#/$defs/Callers"}}]},connectionRateLimits:{description:"Of accepted c\
onnections; all of them count.",type:"array",items:{$ref:"#/$defs/ConnectionRateLimit"}},policies:{description:"What is done to the traffic: nearest target firs\
t, of equals those for some callers first. For tcp only bandwidth, and no match counts.",type:"array",items:{$ref:"#/$defs/InboundPolicy"}},mqtt:{$ref:"#/$defs/\
MqttPort"}},if:{properties:{protocol:{const:"mqtt"}}},then:{required:["mqtt"]},else:{properties:{mqtt:!1}}};var schema118={type:"object",additionalProperties:!1,required:["path","methods","headers","query"],properties:{path:{type:"object",additionalProperties:!1,required:[
"kind","value"],properties:{kind:{enum:["any","exact","prefix","regex"]},value:{description:"Empty for any; a regex is anchored already.",type:"string"}}},methods:{
description:"Empty: every method.",type:"array",items:{type:"string"}},headers:{type:"array",items:{$ref:"#/$defs/Condition"}},query:{type:"array",items:{$ref:"\
#/$defs/Condition"}}}},schema119={type:"object",additionalProperties:!1,required:["name","kind","value"],properties:{name:{description:"Header names are lower c\
ase.",type:"string"},kind:{enum:["exact","regex","present","absent"]},value:{description:"Empty for present and absent; a regex is anchored already.",type:"stri\
ng"}}};function validate429(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate429.
evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){
if(data.name===void 0){let err0={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"name"}};vErrors===null?vErrors=[err0]:vErrors.
push(err0),errors++}if(data.kind===void 0){let err1={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"kind"}};vErrors===null?vErrors=
[err1]:vErrors.push(err1),errors++}if(data.value===void 0){let err2={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"value"}};vErrors===
null?vErrors=[err2]:vErrors.push(err2),errors++}for(let key0 in data)if(!(key0==="name"||key0==="kind"||key0==="value")){let err3={instancePath,schemaPath:"#/ad\
ditionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}if(data.name!==void 0&&
typeof data.name!="string"){let err4={instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type:"string"}};vErrors===null?
vErrors=[err4]:vErrors.push(err4),errors++}if(data.kind!==void 0){let data1=data.kind;if(!(data1==="exact"||data1==="regex"||data1==="present"||data1==="absent")){
let err5={instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/enum",keyword:"enum",params:{allowedValues:schema119.properties.kind.enum}};vErrors===
null?vErrors=[err5]:vErrors.push(err5),errors++}}if(data.value!==void 0&&typeof data.value!="string"){let err6={instancePath:instancePath+"/value",schemaPath:"#\
/properties/value/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}}else{let err7={instancePath,schemaPath:"\
#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}return validate429.errors=vErrors,errors===0}validate429.
evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function validate428(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){
let vErrors=null,errors=0,evaluated0=validate428.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),
data&&typeof data=="object"&&!Array.isArray(data)){if(data.path===void 0){let err0={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
path"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.methods===void 0){let err1={instancePath,schemaPath:"#/required",keyword:"required",params:{
missingProperty:"methods"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(data.headers===void 0){let err2={instancePath,schemaPath:"#/required",keyword:"\
required",params:{missingProperty:"headers"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}if(data.query===void 0){let err3={instancePath,schemaPath:"\
#/required",keyword:"required",params:{missingProperty:"query"}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}for(let key0 in data)if(!(key0==="pat\
h"||key0==="methods"||key0==="headers"||key0==="query")){let err4={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0}};
vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}if(data.path!==void 0){let data0=data.path;if(data0&&typeof data0=="object"&&!Array.isArray(data0)){if(data0.
kind===void 0){let err5={instancePath:instancePath+"/path",schemaPath:"#/properties/path/required",keyword:"required",params:{missingProperty:"kind"}};vErrors===
null?vErrors=[err5]:vErrors.push(err5),errors++}if(data0.value===void 0){let err6={instancePath:instancePath+"/path",schemaPath:"#/properties/path/required",keyword:"\
required",params:{missingProperty:"value"}};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}for(let key1 in data0)if(!(key1==="kind"||key1==="value")){
let err7={instancePath:instancePath+"/path",schemaPath:"#/properties/path/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key1}};
vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}if(data0.kind!==void 0){let data1=data0.kind;if(!(data1==="any"||data1==="exact"||data1==="prefix"||data1===
"regex")){let err8={instancePath:instancePath+"/path/kind",schemaPath:"#/properties/path/properties/kind/enum",keyword:"enum",params:{allowedValues:schema118.properties.
path.properties.kind.enum}};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}}if(data0.value!==void 0&&typeof data0.value!="string"){let err9={instancePath:instancePath+
"/path/value",schemaPath:"#/properties/path/properties/value/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}}else{
let err10={instancePath:instancePath+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err10]:vErrors.push(
err10),errors++}}if(data.methods!==void 0){let data3=data.methods;if(Array.isArray(data3)){let len0=data3.length;for(let i0=0;i0<len0;i0++)if(typeof data3[i0]!=
"string"){let err11={instancePath:instancePath+"/methods/"+i0,schemaPath:"#/properties/methods/items/type",keyword:"type",params:{type:"string"}};vErrors===null?
vErrors=[err11]:vErrors.push(err11),errors++}}else{let err12={instancePath:instancePath+"/methods",schemaPath:"#/properties/methods/type",keyword:"type",params:{
type:"array"}};vErrors===null?vErrors=[err12]:vErrors.push(err12),errors++}}if(data.headers!==void 0){let data5=data.headers;if(Array.isArray(data5)){let len1=data5.
length;for(let i1=0;i1<len1;i1++)validate429(data5[i1],{instancePath:instancePath+"/headers/"+i1,parentData:data5,parentDataProperty:i1,rootData,dynamicAnchors})||
(vErrors=append(vErrors,validate429.errors),errors=vErrors.length)}else{let err13={instancePath:instancePath+"/headers",schemaPath:"#/properties/headers/type",keyword:"\
type",params:{type:"array"}};vErrors===null?vErrors=[err13]:vErrors.push(err13),errors++}}if(data.query!==void 0){let data7=data.query;if(Array.isArray(data7)){
let len2=data7.length;for(let i2=0;i2<len2;i2++)validate429(data7[i2],{instancePath:instancePath+"/query/"+i2,parentData:data7,parentDataProperty:i2,rootData,dynamicAnchors})||
(vErrors=append(vErrors,validate429.errors),errors=vErrors.length)}else{let err14={instancePath:instancePath+"/query",schemaPath:"#/properties/query/type",keyword:"\
type",params:{type:"array"}};vErrors===null?vErrors=[err14]:vErrors.push(err14),errors++}}}else{let err15={instancePath,schemaPath:"#/type",keyword:"type",params:{
type:"object"}};vErrors===null?vErrors=[err15]:vErrors.push(err15),errors++}return validate428.errors=vErrors,errors===0}validate428.evaluated={props:!0,dynamicProps:!1,
dynamicItems:!1};var schema120={type:"object",additionalProperties:!1,required:["principals","authenticated"],properties:{principals:{description:"principal -> \
id of the policy that allows it.",type:"object",additionalProperties:{type:"string"}},authenticated:{description:"Id of a policy that allows every caller with a\
 mesh certificate, or null.",type:["string","null"]}}};function validate433(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){
let vErrors=null,errors=0,evaluated0=validate433.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),
data&&typeof data=="object"&&!Array.isArray(data)){if(data.principals===void 0){let err0={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
principals"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.authenticated===void 0){let err1={instancePath,schemaPath:"#/required",keyword:"\
required",params:{missingProperty:"authenticated"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}for(let key0 in data)if(!(key0==="principals"||key0===
"authenticated")){let err2={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0}};vErrors===null?vErrors=
[err2]:vErrors.push(err2),errors++}if(data.principals!==void 0){let data0=data.principals;if(data0&&typeof data0=="object"&&!Array.isArray(data0)){for(let key1 in data0)
if(typeof data0[key1]!="string"){let err3={instancePath:instancePath+"/principals/"+key1.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/properties/princip\
als/additionalProperties/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}}else{let err4={instancePath:instancePath+
"/principals",schemaPath:"#/properties/principals/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}}if(data.
authenticated!==void 0){let data2=data.authenticated;if(typeof data2!="string"&&data2!==null){let err5={instancePath:instancePath+"/authenticated",schemaPath:"#\
/properties/authenticated/type",keyword:"type",params:{type:schema120.properties.authenticated.type}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}}}else{
let err6={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}return validate433.errors=
vErrors,errors===0}validate433.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function validate427(data,{instancePath="",parentData,parentDataProperty,rootData=data,
dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate427.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&
(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){if(data.hosts===void 0){let err0={instancePath,schemaPath:"#/required",keyword:"req\
uired",params:{missingProperty:"hosts"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.match===void 0){let err1={instancePath,schemaPath:"#/\
required",keyword:"required",params:{missingProperty:"match"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(data.callers===void 0){let err2={instancePath,
schemaPath:"#/required",keyword:"required",params:{missingProperty:"callers"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}for(let key0 in data)if(!(key0===
"hosts"||key0==="match"||key0==="callers")){let err3={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0}};
vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}if(data.hosts!==void 0){let data0=data.hosts;if(Array.isArray(data0)){let len0=data0.length;for(let i0=0;i0<
len0;i0++)if(typeof data0[i0]!="string"){let err4={instancePath:instancePath+"/hosts/"+i0,schemaPath:"#/properties/hosts/items/type",keyword:"type",params:{type:"\
string"}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}}else{let err5={instancePath:instancePath+"/hosts",schemaPath:"#/properties/hosts/type",keyword:"\
type",params:{type:"array"}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}}data.match!==void 0&&(validate428(data.match,{instancePath:instancePath+
"/match",parentData:data,parentDataProperty:"match",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate428.errors),errors=vErrors.length)),data.callers!==
void 0&&(validate433(data.callers,{instancePath:instancePath+"/callers",parentData:data,parentDataProperty:"callers",rootData,dynamicAnchors})||(vErrors=append(
vErrors,validate433.errors),errors=vErrors.length))}else{let err6={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=
[err6]:vErrors.push(err6),errors++}return validate427.errors=vErrors,errors===0}validate427.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};var schema121={
type:"object",additionalProperties:!1,required:["key","rule","callers","perSecond","burst","on","maxKeys"],properties:{key:{$ref:"#/$defs/StateKey"},rule:{description:"\
Rule id of a refusal.",type:"string"},callers:{description:"Principals; null: every caller.",type:["null","array"],allOf:[{if:{type:["null"]},then:{type:"null"}},
{if:{type:["array"]},then:{type:"array",items:{type:"string"}}}]},perSecond:{type:"number"},burst:{type:"integer"},on:{$ref:"#/$defs/TrafficKey"},maxKeys:{type:"\
integer"}}};function validate438(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate438.evaluated;
if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),typeof data!="string"){let err0={instancePath,schemaPath:"\
#/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}return validate438.errors=vErrors,errors===0}validate438.
evaluated={dynamicProps:!1,dynamicItems:!1};var schema123={type:"object",additionalProperties:!1,required:["kind","name"],properties:{kind:{enum:["instance","id\
entity","ip","header","cookie"]},name:{description:"Of the header, in lower case, or of the cookie; else empty.",type:"string"}}};function validate440(data,{instancePath="",
parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate440.evaluated;if(evaluated0.dynamicProps&&(evaluated0.
props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){if(data.kind===void 0){let err0={instancePath,
schemaPath:"#/required",keyword:"required",params:{missingProperty:"kind"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.name===void 0){let err1={
instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"name"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}for(let key0 in data)
if(!(key0==="kind"||key0==="name")){let err2={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0}};
vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}if(data.kind!==void 0){let data0=data.kind;if(!(data0==="instance"||data0==="identity"||data0==="ip"||
data0==="header"||data0==="cookie")){let err3={instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/enum",keyword:"enum",params:{allowedValues:schema123.
properties.kind.enum}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}}if(data.name!==void 0&&typeof data.name!="string"){let err4={instancePath:instancePath+
"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}}else{let err5={instancePath,
schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}return validate440.errors=vErrors,errors===
0}validate440.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function validate437(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){
let vErrors=null,errors=0,evaluated0=validate437.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),
data&&typeof data=="object"&&!Array.isArray(data)){if(data.key===void 0){let err0={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
key"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.rule===void 0){let err1={instancePath,schemaPath:"#/required",keyword:"required",params:{
missingProperty:"rule"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(data.callers===void 0){let err2={instancePath,schemaPath:"#/required",keyword:"\
required",params:{missingProperty:"callers"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}if(data.perSecond===void 0){let err3={instancePath,schemaPath:"\
#/required",keyword:"required",params:{missingProperty:"perSecond"}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}if(data.burst===void 0){let err4={
instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"burst"}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}if(data.on===
void 0){let err5={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"on"}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}
if(data.maxKeys===void 0){let err6={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"maxKeys"}};vErrors===null?vErrors=[err6]:vErrors.
push(err6),errors++}for(let key0 in data)if(!(key0==="key"||key0==="rule"||key0==="callers"||key0==="perSecond"||key0==="burst"||key0==="on"||key0==="maxKeys")){
let err7={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0}};vErrors===null?vErrors=[err7]:vErrors.
push(err7),errors++}if(data.key!==void 0&&(validate438(data.key,{instancePath:instancePath+"/key",parentData:data,parentDataProperty:"key",rootData,dynamicAnchors})||
(vErrors=append(vErrors,validate438.errors),errors=vErrors.length)),data.rule!==void 0&&typeof data.rule!="string"){let err8={instancePath:instancePath+"/rule",
schemaPath:"#/properties/rule/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}if(data.callers!==void 0){let data2=data.
callers;if(data2!==null&&!Array.isArray(data2)){let err9={instancePath:instancePath+"/callers",schemaPath:"#/properties/callers/type",keyword:"type",params:{type:schema121.
properties.callers.type}};vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}let _errs8=errors,valid2=!0,_errs9=errors;if(data2!==null){let err10={};vErrors===
null?vErrors=[err10]:vErrors.push(err10),errors++}var _valid0=_errs9===errors;if(errors=_errs8,vErrors!==null&&(_errs8?vErrors.length=_errs8:vErrors=null),_valid0){
let _errs11=errors;if(data2!==null){let err11={instancePath:instancePath+"/callers",schemaPath:"#/properties/callers/allOf/0/then/type",keyword:"type",params:{type:"\
null"}};vErrors===null?vErrors=[err11]:vErrors.push(err11),errors++}var _valid0=_errs11===errors;valid2=_valid0}if(!valid2){let err12={instancePath:instancePath+
"/callers",schemaPath:"#/properties/callers/allOf/0/if",keyword:"if",params:{failingKeyword:"then"}};vErrors===null?vErrors=[err12]:vErrors.push(err12),errors++}
let _errs14=errors,valid3=!0,_errs15=errors;if(!Array.isArray(data2)){let err13={};vErrors===null?vErrors=[err13]:vErrors.push(err13),errors++}var _valid1=_errs15===
errors;if(errors=_errs14,vErrors!==null&&(_errs14?vErrors.length=_errs14:vErrors=null),_valid1){let _errs17=errors;if(Array.isArray(data2)){let len0=data2.length;
for(let i0=0;i0<len0;i0++)if(typeof data2[i0]!="string"){let err14={instancePath:instancePath+"/callers/"+i0,schemaPath:"#/properties/callers/allOf/1/then/items\
/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err14]:vErrors.push(err14),errors++}}else{let err15={instancePath:instancePath+"/callers",
schemaPath:"#/properties/callers/allOf/1/then/type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=[err15]:vErrors.push(err15),errors++}var _valid1=_errs17===
errors;valid3=_valid1}if(!valid3){let err16={instancePath:instancePath+"/callers",schemaPath:"#/properties/callers/allOf/1/if",keyword:"if",params:{failingKeyword:"\
then"}};vErrors===null?vErrors=[err16]:vErrors.push(err16),errors++}}if(data.perSecond!==void 0){let data4=data.perSecond;if(!(typeof data4=="number"&&isFinite(
data4))){let err17={instancePath:instancePath+"/perSecond",schemaPath:"#/properties/perSecond/type",keyword:"type",params:{type:"number"}};vErrors===null?vErrors=
[err17]:vErrors.push(err17),errors++}}if(data.burst!==void 0){let data5=data.burst;if(!(typeof data5=="number"&&!(data5%1)&&!isNaN(data5)&&isFinite(data5))){let err18={
instancePath:instancePath+"/burst",schemaPath:"#/properties/burst/type",keyword:"type",params:{type:"integer"}};vErrors===null?vErrors=[err18]:vErrors.push(err18),
errors++}}if(data.on!==void 0&&(validate440(data.on,{instancePath:instancePath+"/on",parentData:data,parentDataProperty:"on",rootData,dynamicAnchors})||(vErrors=
append(vErrors,validate440.errors),errors=vErrors.length)),data.maxKeys!==void 0){let data7=data.maxKeys;if(!(typeof data7=="number"&&!(data7%1)&&!isNaN(data7)&&
isFinite(data7))){let err19={instancePath:instancePath+"/maxKeys",schemaPath:"#/properties/maxKeys/type",keyword:"type",params:{type:"integer"}};vErrors===null?
vErrors=[err19]:vErrors.push(err19),errors++}}}else{let err20={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err20]:
vErrors.push(err20),errors++}return validate437.errors=vErrors,errors===0}validate437.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};var schema124={description:"\
Knobs that are absent are not this policy's business.",type:"object",additionalProperties:!1,required:["hosts","match","callers"],properties:{hosts:{description:"\
Only for these hosts; empty: for every host of the port.",type:"array",items:{type:"string"}},match:{$ref:"#/$defs/Match"},callers:{description:"Principals; nul\
l: every caller.",type:["null","array"],allOf:[{if:{type:["null"]},then:{type:"null"}},{if:{type:["array"]},then:{type:"array",items:{type:"string"}}}]},rateLimits:{
type:"array",minItems:1,items:{$ref:"#/$defs/RateLimit"}},cors:{$ref:"#/$defs/Cors"},bandwidth:{$ref:"#/$defs/Bandwidth"}}},schema125={type:"object",additionalProperties:!1,
required:["key","rule","perSecond","burst","on","maxKeys","combine","reply"],properties:{key:{$ref:"#/$defs/StateKey"},rule:{description:"Rule id of a refusal.",
type:"string"},perSecond:{type:"number"},burst:{type:"integer"},on:{$ref:"#/$defs/TrafficKey"},maxKeys:{type:"integer"},combine:{enum:["replace","all"]},reply:{
$ref:"#/$defs/Reply"}}};function validate448(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate448.evaluated;
if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){if(data.
status===void 0){let err0={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"status"}};vErrors===null?vErrors=[err0]:vErrors.push(
err0),errors++}if(data.headers===void 0){let err1={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"headers"}};vErrors===null?vErrors=
[err1]:vErrors.push(err1),errors++}if(data.body===void 0){let err2={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"body"}};vErrors===
null?vErrors=[err2]:vErrors.push(err2),errors++}for(let key0 in data)if(!(key0==="status"||key0==="headers"||key0==="body")){let err3={instancePath,schemaPath:"\
#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}if(data.status!==
void 0){let data0=data.status;if(!(typeof data0=="number"&&!(data0%1)&&!isNaN(data0)&&isFinite(data0))){let err4={instancePath:instancePath+"/status",schemaPath:"\
#/properties/status/type",keyword:"type",params:{type:"integer"}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}}if(data.headers!==void 0){let data1=data.
headers;if(data1&&typeof data1=="object"&&!Array.isArray(data1)){for(let key1 in data1)if(typeof data1[key1]!="string"){let err5={instancePath:instancePath+"/he\
aders/"+key1.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/properties/headers/additionalProperties/type",keyword:"type",params:{type:"string"}};vErrors===
null?vErrors=[err5]:vErrors.push(err5),errors++}}else{let err6={instancePath:instancePath+"/headers",schemaPath:"#/properties/headers/type",keyword:"type",params:{
type:"object"}};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}}if(data.body!==void 0&&typeof data.body!="string"){let err7={instancePath:instancePath+
"/body",schemaPath:"#/properties/body/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}}else{let err8={instancePath,
schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}return validate448.errors=vErrors,errors===
0}validate448.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function validate445(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){
let vErrors=null,errors=0,evaluated0=validate445.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),
data&&typeof data=="object"&&!Array.isArray(data)){if(data.key===void 0){let err0={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
key"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.rule===void 0){let err1={instancePath,schemaPath:"#/required",keyword:"required",params:{
missingProperty:"rule"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(data.perSecond===void 0){let err2={instancePath,schemaPath:"#/required",keyword:"\
required",params:{missingProperty:"perSecond"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}if(data.burst===void 0){let err3={instancePath,schemaPath:"\
#/required",keyword:"required",params:{missingProperty:"burst"}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}if(data.on===void 0){let err4={instancePath,
schemaPath:"#/required",keyword:"required",params:{missingProperty:"on"}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}if(data.maxKeys===void 0){let err5={
instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"maxKeys"}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}if(data.combine===
void 0){let err6={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"combine"}};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}
if(data.reply===void 0){let err7={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"reply"}};vErrors===null?vErrors=[err7]:vErrors.
push(err7),errors++}for(let key0 in data)if(!(key0==="key"||key0==="rule"||key0==="perSecond"||key0==="burst"||key0==="on"||key0==="maxKeys"||key0==="combine"||
key0==="reply")){let err8={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0}};vErrors===null?vErrors=
[err8]:vErrors.push(err8),errors++}if(data.key!==void 0&&(validate438(data.key,{instancePath:instancePath+"/key",parentData:data,parentDataProperty:"key",rootData,
dynamicAnchors})||(vErrors=append(vErrors,validate438.errors),errors=vErrors.length)),data.rule!==void 0&&typeof data.rule!="string"){let err9={instancePath:instancePath+
"/rule",schemaPath:"#/properties/rule/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}if(data.perSecond!==
void 0){let data2=data.perSecond;if(!(typeof data2=="number"&&isFinite(data2))){let err10={instancePath:instancePath+"/perSecond",schemaPath:"#/properties/perSe\
cond/type",keyword:"type",params:{type:"number"}};vErrors===null?vErrors=[err10]:vErrors.push(err10),errors++}}if(data.burst!==void 0){let data3=data.burst;if(!(typeof data3==
"number"&&!(data3%1)&&!isNaN(data3)&&isFinite(data3))){let err11={instancePath:instancePath+"/burst",schemaPath:"#/properties/burst/type",keyword:"type",params:{
type:"integer"}};vErrors===null?vErrors=[err11]:vErrors.push(err11),errors++}}if(data.on!==void 0&&(validate440(data.on,{instancePath:instancePath+"/on",parentData:data,
parentDataProperty:"on",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate440.errors),errors=vErrors.length)),data.maxKeys!==void 0){let data5=data.maxKeys;
if(!(typeof data5=="number"&&!(data5%1)&&!isNaN(data5)&&isFinite(data5))){let err12={instancePath:instancePath+"/maxKeys",schemaPath:"#/properties/maxKeys/type",
keyword:"type",params:{type:"integer"}};vErrors===null?vErrors=[err12]:vErrors.push(err12),errors++}}if(data.combine!==void 0){let data6=data.combine;if(!(data6===
"replace"||data6==="all")){let err13={instancePath:instancePath+"/combine",schemaPath:"#/properties/combine/enum",keyword:"enum",params:{allowedValues:schema125.
properties.combine.enum}};vErrors===null?vErrors=[err13]:vErrors.push(err13),errors++}}data.reply!==void 0&&(validate448(data.reply,{instancePath:instancePath+"\
/reply",parentData:data,parentDataProperty:"reply",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate448.errors),errors=vErrors.length))}else{let err14={
instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err14]:vErrors.push(err14),errors++}return validate445.errors=vErrors,
errors===0}validate445.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function validate451(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate451.evaluated;
if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){if(data.
anyOrigin===void 0){let err0={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"anyOrigin"}};vErrors===null?vErrors=[err0]:vErrors.
push(err0),errors++}if(data.origins===void 0){let err1={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"origins"}};vErrors===null?
vErrors=[err1]:vErrors.push(err1),errors++}if(data.suffixes===void 0){let err2={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
suffixes"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}if(data.methods===void 0){let err3={instancePath,schemaPath:"#/required",keyword:"required",
params:{missingProperty:"methods"}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}if(data.headers===void 0){let err4={instancePath,schemaPath:"#/req\
uired",keyword:"required",params:{missingProperty:"headers"}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}if(data.exposeHeaders===void 0){let err5={
instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"exposeHeaders"}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}if(data.
credentials===void 0){let err6={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"credentials"}};vErrors===null?vErrors=[err6]:vErrors.
push(err6),errors++}if(data.maxAgeSeconds===void 0){let err7={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"maxAgeSeconds"}};
vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}for(let key0 in data)if(!(key0==="anyOrigin"||key0==="origins"||key0==="suffixes"||key0==="methods"||key0===
"headers"||key0==="exposeHeaders"||key0==="credentials"||key0==="maxAgeSeconds")){let err8={instancePath,schemaPath:"#/additionalProperties",keyword:"additional\
Properties",params:{additionalProperty:key0}};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}if(data.anyOrigin!==void 0&&typeof data.anyOrigin!="bool\
ean"){let err9={instancePath:instancePath+"/anyOrigin",schemaPath:"#/properties/anyOrigin/type",keyword:"type",params:{type:"boolean"}};vErrors===null?vErrors=[
err9]:vErrors.push(err9),errors++}if(data.origins!==void 0){let data1=data.origins;if(Array.isArray(data1)){let len0=data1.length;for(let i0=0;i0<len0;i0++)if(typeof data1[i0]!=
"string"){let err10={instancePath:instancePath+"/origins/"+i0,schemaPath:"#/properties/origins/items/type",keyword:"type",params:{type:"string"}};vErrors===null?
vErrors=[err10]:vErrors.push(err10),errors++}}else{let err11={instancePath:instancePath+"/origins",schemaPath:"#/properties/origins/type",keyword:"type",params:{
type:"array"}};vErrors===null?vErrors=[err11]:vErrors.push(err11),errors++}}if(data.suffixes!==void 0){let data3=data.suffixes;if(Array.isArray(data3)){let len1=data3.
length;for(let i1=0;i1<len1;i1++){let data4=data3[i1];if(data4&&typeof data4=="object"&&!Array.isArray(data4)){if(data4.scheme===void 0){let err12={instancePath:instancePath+
"/suffixes/"+i1,schemaPath:"#/properties/suffixes/items/required",keyword:"required",params:{missingProperty:"scheme"}};vErrors===null?vErrors=[err12]:vErrors.push(
err12),errors++}if(data4.suffix===void 0){let err13={instancePath:instancePath+"/suffixes/"+i1,schemaPath:"#/properties/suffixes/items/required",keyword:"requir\
ed",params:{missingProperty:"suffix"}};vErrors===null?vErrors=[err13]:vErrors.push(err13),errors++}for(let key1 in data4)if(!(key1==="scheme"||key1==="suffix")){
let err14={instancePath:instancePath+"/suffixes/"+i1,schemaPath:"#/properties/suffixes/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key1}};
vErrors===null?vErrors=[err14]:vErrors.push(err14),errors++}if(data4.scheme!==void 0&&typeof data4.scheme!="string"){let err15={instancePath:instancePath+"/suff\
ixes/"+i1+"/scheme",schemaPath:"#/properties/suffixes/items/properties/scheme/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err15]:vErrors.
push(err15),errors++}if(data4.suffix!==void 0&&typeof data4.suffix!="string"){let err16={instancePath:instancePath+"/suffixes/"+i1+"/suffix",schemaPath:"#/prope\
rties/suffixes/items/properties/suffix/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err16]:vErrors.push(err16),errors++}}else{let err17={
instancePath:instancePath+"/suffixes/"+i1,schemaPath:"#/properties/suffixes/items/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err17]:vErrors.
push(err17),errors++}}}else{let err18={instancePath:instancePath+"/suffixes",schemaPath:"#/properties/suffixes/type",keyword:"type",params:{type:"array"}};vErrors===
null?vErrors=[err18]:vErrors.push(err18),errors++}}if(data.methods!==void 0&&typeof data.methods!="string"){let err19={instancePath:instancePath+"/methods",schemaPath:"\
#/properties/methods/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err19]:vErrors.push(err19),errors++}if(data.headers!==void 0&&typeof data.
headers!="string"){let err20={instancePath:instancePath+"/headers",schemaPath:"#/properties/headers/type",keyword:"type",params:{type:"string"}};vErrors===null?
vErrors=[err20]:vErrors.push(err20),errors++}if(data.exposeHeaders!==void 0&&typeof data.exposeHeaders!="string"){let err21={instancePath:instancePath+"/exposeH\
eaders",schemaPath:"#/properties/exposeHeaders/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err21]:vErrors.push(err21),errors++}if(data.
credentials!==void 0&&typeof data.credentials!="boolean"){let err22={instancePath:instancePath+"/credentials",schemaPath:"#/properties/credentials/type",keyword:"\
type",params:{type:"boolean"}};vErrors===null?vErrors=[err22]:vErrors.push(err22),errors++}if(data.maxAgeSeconds!==void 0){let data11=data.maxAgeSeconds;if(!(typeof data11==
"number"&&!(data11%1)&&!isNaN(data11)&&isFinite(data11))){let err23={instancePath:instancePath+"/maxAgeSeconds",schemaPath:"#/properties/maxAgeSeconds/type",keyword:"\
type",params:{type:"integer"}};vErrors===null?vErrors=[err23]:vErrors.push(err23),errors++}}}else{let err24={instancePath,schemaPath:"#/type",keyword:"type",params:{
type:"object"}};vErrors===null?vErrors=[err24]:vErrors.push(err24),errors++}return validate451.errors=vErrors,errors===0}validate451.evaluated={props:!0,dynamicProps:!1,
dynamicItems:!1};var schema128={type:"object",additionalProperties:!1,required:["key","upload","download","per"],properties:{key:{$ref:"#/$defs/StateKey"},upload:{
description:"Bytes per second; 0: no limit.",type:"integer"},download:{type:"integer"},per:{enum:["connection","route","identity"]}}};function validate453(data,{
instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate453.evaluated;if(evaluated0.dynamicProps&&
(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){if(data.key===void 0){let err0={
instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"key"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.upload===
void 0){let err1={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"upload"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}
if(data.download===void 0){let err2={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"download"}};vErrors===null?vErrors=[err2]:
vErrors.push(err2),errors++}if(data.per===void 0){let err3={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"per"}};vErrors===null?
vErrors=[err3]:vErrors.push(err3),errors++}for(let key0 in data)if(!(key0==="key"||key0==="upload"||key0==="download"||key0==="per")){let err4={instancePath,schemaPath:"\
#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}if(data.key!==
void 0&&(validate438(data.key,{instancePath:instancePath+"/key",parentData:data,parentDataProperty:"key",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate438.
errors),errors=vErrors.length)),data.upload!==void 0){let data1=data.upload;if(!(typeof data1=="number"&&!(data1%1)&&!isNaN(data1)&&isFinite(data1))){let err5={
instancePath:instancePath+"/upload",schemaPath:"#/properties/upload/type",keyword:"type",params:{type:"integer"}};vErrors===null?vErrors=[err5]:vErrors.push(err5),
errors++}}if(data.download!==void 0){let data2=data.download;if(!(typeof data2=="number"&&!(data2%1)&&!isNaN(data2)&&isFinite(data2))){let err6={instancePath:instancePath+
"/download",schemaPath:"#/properties/download/type",keyword:"type",params:{type:"integer"}};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}}if(data.per!==
void 0){let data3=data.per;if(!(data3==="connection"||data3==="route"||data3==="identity")){let err7={instancePath:instancePath+"/per",schemaPath:"#/properties/\
per/enum",keyword:"enum",params:{allowedValues:schema128.properties.per.enum}};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}}}else{let err8={instancePath,
schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}return validate453.errors=vErrors,errors===
0}validate453.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function validate443(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){
let vErrors=null,errors=0,evaluated0=validate443.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),
data&&typeof data=="object"&&!Array.isArray(data)){if(data.hosts===void 0){let err0={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
hosts"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.match===void 0){let err1={instancePath,schemaPath:"#/required",keyword:"required",params:{
missingProperty:"match"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(data.callers===void 0){let err2={instancePath,schemaPath:"#/required",keyword:"\
required",params:{missingProperty:"callers"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}for(let key0 in data)if(!(key0==="hosts"||key0==="match"||
key0==="callers"||key0==="rateLimits"||key0==="cors"||key0==="bandwidth")){let err3={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalPropert\
ies",params:{additionalProperty:key0}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}if(data.hosts!==void 0){let data0=data.hosts;if(Array.isArray(data0)){
let len0=data0.length;for(let i0=0;i0<len0;i0++)if(typeof data0[i0]!="string"){let err4={instancePath:instancePath+"/hosts/"+i0,schemaPath:"#/properties/hosts/i\
tems/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}}else{let err5={instancePath:instancePath+"/hosts",schemaPath:"\
#/properties/hosts/type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}}if(data.match!==void 0&&(validate428(data.
match,{instancePath:instancePath+"/match",parentData:data,parentDataProperty:"match",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate428.errors),errors=
vErrors.length)),data.callers!==void 0){let data3=data.callers;if(data3!==null&&!Array.isArray(data3)){let err6={instancePath:instancePath+"/callers",schemaPath:"\
#/properties/callers/type",keyword:"type",params:{type:schema124.properties.callers.type}};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}let _errs10=errors,
valid4=!0,_errs11=errors;if(data3!==null){let err7={};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}var _valid0=_errs11===errors;if(errors=_errs10,vErrors!==
null&&(_errs10?vErrors.length=_errs10:vErrors=null),_valid0){let _errs13=errors;if(data3!==null){let err8={instancePath:instancePath+"/callers",schemaPath:"#/pr\
operties/callers/allOf/0/then/type",keyword:"type",params:{type:"null"}};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}var _valid0=_errs13===errors;
valid4=_valid0}if(!valid4){let err9={instancePath:instancePath+"/callers",schemaPath:"#/properties/callers/allOf/0/if",keyword:"if",params:{failingKeyword:"then"}};
vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}let _errs16=errors,valid5=!0,_errs17=errors;if(!Array.isArray(data3)){let err10={};vErrors===null?vErrors=
[err10]:vErrors.push(err10),errors++}var _valid1=_errs17===errors;if(errors=_errs16,vErrors!==null&&(_errs16?vErrors.length=_errs16:vErrors=null),_valid1){let _errs19=errors;
if(Array.isArray(data3)){let len1=data3.length;for(let i1=0;i1<len1;i1++)if(typeof data3[i1]!="string"){let err11={instancePath:instancePath+"/callers/"+i1,schemaPath:"\
#/properties/callers/allOf/1/then/items/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err11]:vErrors.push(err11),errors++}}else{let err12={
instancePath:instancePath+"/callers",schemaPath:"#/properties/callers/allOf/1/then/type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=[err12]:vErrors.
push(err12),errors++}var _valid1=_errs19===errors;valid5=_valid1}if(!valid5){let err13={instancePath:instancePath+"/callers",schemaPath:"#/properties/callers/al\
lOf/1/if",keyword:"if",params:{failingKeyword:"then"}};vErrors===null?vErrors=[err13]:vErrors.push(err13),errors++}}if(data.rateLimits!==void 0){let data5=data.
rateLimits;if(Array.isArray(data5)){if(data5.length<1){let err14={instancePath:instancePath+"/rateLimits",schemaPath:"#/properties/rateLimits/minItems",keyword:"\
minItems",params:{limit:1}};vErrors===null?vErrors=[err14]:vErrors.push(err14),errors++}let len2=data5.length;for(let i2=0;i2<len2;i2++)validate445(data5[i2],{instancePath:instancePath+
"/rateLimits/"+i2,parentData:data5,parentDataProperty:i2,rootData,dynamicAnchors})||(vErrors=append(vErrors,validate445.errors),errors=vErrors.length)}else{let err15={
instancePath:instancePath+"/rateLimits",schemaPath:"#/properties/rateLimits/type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=[err15]:vErrors.push(
err15),errors++}}data.cors!==void 0&&(validate451(data.cors,{instancePath:instancePath+"/cors",parentData:data,parentDataProperty:"cors",rootData,dynamicAnchors})||
(vErrors=append(vErrors,validate451.errors),errors=vErrors.length)),data.bandwidth!==void 0&&(validate453(data.bandwidth,{instancePath:instancePath+"/bandwidth",
parentData:data,parentDataProperty:"bandwidth",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate453.errors),errors=vErrors.length))}else{let err16={instancePath,
schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err16]:vErrors.push(err16),errors++}return validate443.errors=vErrors,errors===
0}validate443.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};var schema129={description:"What the MQTT policies of a workload port say: there where its pr\
otocol is mqtt, and only there. Lists that are null ask for nothing; an empty list allows nothing.",type:"object",additionalProperties:!1,required:["key","anyon\
e","webSocketPaths","tunnel","probes","authentication","connect","topics","checkDeliveries","onDeny","overLimit","limits","rewrite","refusals"],properties:{key:{
description:"namespace/name:port of the workload; state is kept under keys that begin with it.",type:"string"},anyone:{description:"Rule id of what lets clients\
 without a certificate connect, or null.",type:["string","null"]},webSocketPaths:{description:"Paths of MQTT over WebSocket; empty: plain MQTT only.",type:"arra\
y",items:{type:"string"}},tunnel:{description:"Callers' proxies may send sessions through HTTP/2.",type:"boolean"},probes:{description:"A clean CONNECT of 3.1.1\
 whose client id begins with prefix, from a caller that may connect, without user name and will, is a health probe: no connect rule and no limit, nothing but PI\
NGREQ and DISCONNECT, and its end after timeoutSeconds. An identity has a hundred of them each intervalSeconds. Null: no probes.",type:["null","object"],allOf:[
{if:{type:["null"]},then:{type:"null"}},{if:{type:["object"]},then:{type:"object",additionalProperties:!1,required:["prefix","intervalSeconds","timeoutSeconds"],
properties:{prefix:{type:"string"},intervalSeconds:{type:"number"},timeoutSeconds:{type:"number"}}}}]},authentication:{$ref:"#/$defs/MqttAuthentication"},connect:{
description:"The first rule that is about the client decides; none: refused. Null: every client may connect.",type:["null","array"],allOf:[{if:{type:["null"]},then:{
type:"null"}},{if:{type:["array"]},then:{type:"array",items:{$ref:"#/$defs/MqttConnectRule"}}}]},topics:{description:"All rules that are about the client add up\
. Null: every topic.",type:["null","array"],allOf:[{if:{type:["null"]},then:{type:"null"}},{if:{type:["array"]},then:{type:"array",items:{$ref:"#/$defs/MqttTopi\
cRule"}}}]},checkDeliveries:{description:"Whether what the broker sends must match a filter that the client may subscribe to.",type:"boolean"},onDeny:{type:"obj\
ect",additionalProperties:!1,required:["mqtt3","mqtt5"],properties:{mqtt3:{enum:["drop","disconnect"]},mqtt5:{enum:["drop","disconnect"]}}},overLimit:{type:"obj\
ect",additionalProperties:!1,required:["mqtt3","mqtt5"],properties:{mqtt3:{enum:["delay","disconnect"]},mqtt5:{enum:["reject","delay","disconnect"]}}},limits:{$ref:"\
#/$defs/MqttLimits"},rewrite:{description:"The first rule about the client that covers a topic decides.",type:"array",items:{$ref:"#/$defs/MqttRewriteRule"}},refusals:{
$ref:"#/$defs/MqttRefusals"}}},schema130={type:"object",additionalProperties:!1,required:["checked","required","anonymous","forward","passwords","tokens"],properties:{
checked:{description:"Every user name and password that a client sends is checked against the two lists. False: the broker may do so.",type:"boolean"},required:{
description:"Clients with a certificate need credentials too.",type:"boolean"},anonymous:{description:"Clients with neither may connect.",type:"boolean"},forward:{
description:"The broker gets user name and password; false: they are taken out of CONNECT.",type:"boolean"},passwords:{type:"array",items:{type:"object",additionalProperties:!1,
required:["username","identity","digest","iterations","salt","hash"],properties:{username:{type:"string"},identity:{description:"Principal of whoever has it, or\
 null.",type:["string","null"]},digest:{description:"PBKDF2 with HMAC of this, one block.",enum:["sha256","sha512"]},iterations:{type:"integer",minimum:1},salt:{
description:"Hexadecimal.",type:"string"},hash:{description:"Hexadecimal, lower case: 32 or 64 bytes.",type:"string"}}}},tokens:{type:"array",items:{type:"objec\
t",additionalProperties:!1,required:["username","identity","sha256"],properties:{username:{description:"That CONNECT carries, or it carries none.",type:"string"},
identity:{type:["string","null"]},sha256:{description:"Hexadecimal, lower case, of what is sent as password.",type:"string"}}}}}};function validate458(data,{instancePath="",
parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate458.evaluated;if(evaluated0.dynamicProps&&(evaluated0.
props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){if(data.checked===void 0){let err0={instancePath,
schemaPath:"#/required",keyword:"required",params:{missingProperty:"checked"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.required===void 0){
let err1={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"required"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}
if(data.anonymous===void 0){let err2={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"anonymous"}};vErrors===null?vErrors=[err2]:
vErrors.push(err2),errors++}if(data.forward===void 0){let err3={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"forward"}};vErrors===
null?vErrors=[err3]:vErrors.push(err3),errors++}if(data.passwords===void 0){let err4={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
passwords"}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}if(data.tokens===void 0){let err5={instancePath,schemaPath:"#/required",keyword:"required",
params:{missingProperty:"tokens"}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}for(let key0 in data)if(!(key0==="checked"||key0==="required"||key0===
"anonymous"||key0==="forward"||key0==="passwords"||key0==="tokens")){let err6={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{
additionalProperty:key0}};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}if(data.checked!==void 0&&typeof data.checked!="boolean"){let err7={instancePath:instancePath+
"/checked",schemaPath:"#/properties/checked/type",keyword:"type",params:{type:"boolean"}};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}if(data.required!==
void 0&&typeof data.required!="boolean"){let err8={instancePath:instancePath+"/required",schemaPath:"#/properties/required/type",keyword:"type",params:{type:"bo\
olean"}};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}if(data.anonymous!==void 0&&typeof data.anonymous!="boolean"){let err9={instancePath:instancePath+
"/anonymous",schemaPath:"#/properties/anonymous/type",keyword:"type",params:{type:"boolean"}};vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}if(data.
forward!==void 0&&typeof data.forward!="boolean"){let err10={instancePath:instancePath+"/forward",schemaPath:"#/properties/forward/type",keyword:"type",params:{
type:"boolean"}};vErrors===null?vErrors=[err10]:vErrors.push(err10),errors++}if(data.passwords!==void 0){let data4=data.passwords;if(Array.isArray(data4)){let len0=data4.
length;for(let i0=0;i0<len0;i0++){let data5=data4[i0];if(data5&&typeof data5=="object"&&!Array.isArray(data5)){if(data5.username===void 0){let err11={instancePath:instancePath+
"/passwords/"+i0,schemaPath:"#/properties/passwords/items/required",keyword:"required",params:{missingProperty:"username"}};vErrors===null?vErrors=[err11]:vErrors.
push(err11),errors++}if(data5.identity===void 0){let err12={instancePath:instancePath+"/passwords/"+i0,schemaPath:"#/properties/passwords/items/required",keyword:"\
required",params:{missingProperty:"identity"}};vErrors===null?vErrors=[err12]:vErrors.push(err12),errors++}if(data5.digest===void 0){let err13={instancePath:instancePath+
"/passwords/"+i0,schemaPath:"#/properties/passwords/items/required",keyword:"required",params:{missingProperty:"digest"}};vErrors===null?vErrors=[err13]:vErrors.
push(err13),errors++}if(data5.iterations===void 0){let err14={instancePath:instancePath+"/passwords/"+i0,schemaPath:"#/properties/passwords/items/required",keyword:"\
required",params:{missingProperty:"iterations"}};vErrors===null?vErrors=[err14]:vErrors.push(err14),errors++}if(data5.salt===void 0){let err15={instancePath:instancePath+
"/passwords/"+i0,schemaPath:"#/properties/passwords/items/required",keyword:"required",params:{missingProperty:"salt"}};vErrors===null?vErrors=[err15]:vErrors.push(
err15),errors++}if(data5.hash===void 0){let err16={instancePath:instancePath+"/passwords/"+i0,schemaPath:"#/properties/passwords/items/required",keyword:"requir\
ed",params:{missingProperty:"hash"}};vErrors===null?vErrors=[err16]:vErrors.push(err16),errors++}for(let key1 in data5)if(!(key1==="username"||key1==="identity"||
key1==="digest"||key1==="iterations"||key1==="salt"||key1==="hash")){let err17={instancePath:instancePath+"/passwords/"+i0,schemaPath:"#/properties/passwords/it\
ems/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key1}};vErrors===null?vErrors=[err17]:vErrors.push(err17),errors++}if(data5.
username!==void 0&&typeof data5.username!="string"){let err18={instancePath:instancePath+"/passwords/"+i0+"/username",schemaPath:"#/properties/passwords/items/p\
roperties/username/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err18]:vErrors.push(err18),errors++}if(data5.identity!==void 0){let data7=data5.
identity;if(typeof data7!="string"&&data7!==null){let err19={instancePath:instancePath+"/passwords/"+i0+"/identity",schemaPath:"#/properties/passwords/items/pro\
perties/identity/type",keyword:"type",params:{type:schema130.properties.passwords.items.properties.identity.type}};vErrors===null?vErrors=[err19]:vErrors.push(err19),
errors++}}if(data5.digest!==void 0){let data8=data5.digest;if(!(data8==="sha256"||data8==="sha512")){let err20={instancePath:instancePath+"/passwords/"+i0+"/dig\
est",schemaPath:"#/properties/passwords/items/properties/digest/enum",keyword:"enum",params:{allowedValues:schema130.properties.passwords.items.properties.digest.
enum}};vErrors===null?vErrors=[err20]:vErrors.push(err20),errors++}}if(data5.iterations!==void 0){let data9=data5.iterations;if(!(typeof data9=="number"&&!(data9%
1)&&!isNaN(data9)&&isFinite(data9))){let err21={instancePath:instancePath+"/passwords/"+i0+"/iterations",schemaPath:"#/properties/passwords/items/properties/ite\
rations/type",keyword:"type",params:{type:"integer"}};vErrors===null?vErrors=[err21]:vErrors.push(err21),errors++}if(typeof data9=="number"&&isFinite(data9)&&(data9<
1||isNaN(data9))){let err22={instancePath:instancePath+"/passwords/"+i0+"/iterations",schemaPath:"#/properties/passwords/items/properties/iterations/minimum",keyword:"\
minimum",params:{comparison:">=",limit:1}};vErrors===null?vErrors=[err22]:vErrors.push(err22),errors++}}if(data5.salt!==void 0&&typeof data5.salt!="string"){let err23={
instancePath:instancePath+"/passwords/"+i0+"/salt",schemaPath:"#/properties/passwords/items/properties/salt/type",keyword:"type",params:{type:"string"}};vErrors===
null?vErrors=[err23]:vErrors.push(err23),errors++}if(data5.hash!==void 0&&typeof data5.hash!="string"){let err24={instancePath:instancePath+"/passwords/"+i0+"/h\
ash",schemaPath:"#/properties/passwords/items/properties/hash/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err24]:vErrors.push(err24),errors++}}else{
let err25={instancePath:instancePath+"/passwords/"+i0,schemaPath:"#/properties/passwords/items/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=
[err25]:vErrors.push(err25),errors++}}}else{let err26={instancePath:instancePath+"/passwords",schemaPath:"#/properties/passwords/type",keyword:"type",params:{type:"\
array"}};vErrors===null?vErrors=[err26]:vErrors.push(err26),errors++}}if(data.tokens!==void 0){let data12=data.tokens;if(Array.isArray(data12)){let len1=data12.
length;for(let i1=0;i1<len1;i1++){let data13=data12[i1];if(data13&&typeof data13=="object"&&!Array.isArray(data13)){if(data13.username===void 0){let err27={instancePath:instancePath+
"/tokens/"+i1,schemaPath:"#/properties/tokens/items/required",keyword:"required",params:{missingProperty:"username"}};vErrors===null?vErrors=[err27]:vErrors.push(
err27),errors++}if(data13.identity===void 0){let err28={instancePath:instancePath+"/tokens/"+i1,schemaPath:"#/properties/tokens/items/required",keyword:"require\
d",params:{missingProperty:"identity"}};vErrors===null?vErrors=[err28]:vErrors.push(err28),errors++}if(data13.sha256===void 0){let err29={instancePath:instancePath+
"/tokens/"+i1,schemaPath:"#/properties/tokens/items/required",keyword:"required",params:{missingProperty:"sha256"}};vErrors===null?vErrors=[err29]:vErrors.push(
err29),errors++}for(let key2 in data13)if(!(key2==="username"||key2==="identity"||key2==="sha256")){let err30={instancePath:instancePath+"/tokens/"+i1,schemaPath:"\
#/properties/tokens/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key2}};vErrors===null?vErrors=[err30]:vErrors.push(err30),
errors++}if(data13.username!==void 0&&typeof data13.username!="string"){let err31={instancePath:instancePath+"/tokens/"+i1+"/username",schemaPath:"#/properties/\
tokens/items/properties/username/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err31]:vErrors.push(err31),errors++}if(data13.identity!==void 0){
let data15=data13.identity;if(typeof data15!="string"&&data15!==null){let err32={instancePath:instancePath+"/tokens/"+i1+"/identity",schemaPath:"#/properties/to\
kens/items/properties/identity/type",keyword:"type",params:{type:schema130.properties.tokens.items.properties.identity.type}};vErrors===null?vErrors=[err32]:vErrors.
push(err32),errors++}}if(data13.sha256!==void 0&&typeof data13.sha256!="string"){let err33={instancePath:instancePath+"/tokens/"+i1+"/sha256",schemaPath:"#/prop\
erties/tokens/items/properties/sha256/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err33]:vErrors.push(err33),errors++}}else{let err34={
instancePath:instancePath+"/tokens/"+i1,schemaPath:"#/properties/tokens/items/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err34]:vErrors.
push(err34),errors++}}}else{let err35={instancePath:instancePath+"/tokens",schemaPath:"#/properties/tokens/type",keyword:"type",params:{type:"array"}};vErrors===
null?vErrors=[err35]:vErrors.push(err35),errors++}}}else{let err36={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=
[err36]:vErrors.push(err36),errors++}return validate458.errors=vErrors,errors===0}validate458.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};var schema131={
type:"object",additionalProperties:!1,required:["id","clients","clientIds","levels","keepAlive","will","forceCleanStart","maxPacketBytes"],properties:{id:{description:"\
allow/mqtt/<policy>#connect-<name>.",type:"string"},clients:{$ref:"#/$defs/MqttClients"},clientIds:{description:"Any of them; null: every client id.",type:["nul\
l","array"],allOf:[{if:{type:["null"]},then:{type:"null"}},{if:{type:["array"]},then:{type:"array",items:{type:"object",additionalProperties:!1,required:["kind",
"value","substituted"],properties:{kind:{enum:["exact","prefix","regex"]},value:{type:"string"},substituted:{description:"{identity} and {username} in value sta\
nd for the client's own; a client without one has no such id.",type:"boolean"}}}}}]},levels:{description:"Protocol levels: 4 is 3.1.1, 5 is 5.",type:"array",items:{
enum:[4,5]}},keepAlive:{description:"Seconds; maxSeconds null: no bound. A client's 0 is above every bound.",type:"object",additionalProperties:!1,required:["mi\
nSeconds","maxSeconds"],properties:{minSeconds:{type:"integer"},maxSeconds:{type:["integer","null"]}}},will:{type:"boolean"},forceCleanStart:{type:"boolean"},maxPacketBytes:{
description:"With the fixed header; null: no bound.",type:["integer","null"]}}},schema132={description:"Any of them (OR); null: every client.",type:["null","arr\
ay"],allOf:[{if:{type:["null"]},then:{type:"null"}},{if:{type:["array"]},then:{type:"array",items:{$ref:"#/$defs/MqttClient"}}}]},schema133={description:"All th\
at is not null must hold.",type:"object",additionalProperties:!1,required:["principals","group","username","clientId"],properties:{principals:{description:"One \
of the certificate's names, or of the credential's identity, is one of these; empty: nobody.",type:["null","array"],allOf:[{if:{type:["null"]},then:{type:"null"}},
{if:{type:["array"]},then:{type:"array",items:{type:"string"}}}]},group:{enum:["any","certificate","credentials","authenticated","anonymous"]},username:{type:["\
null","object"],allOf:[{if:{type:["null"]},then:{type:"null"}},{if:{type:["object"]},then:{$ref:"#/$defs/MqttText"}}]},clientId:{type:["null","object"],allOf:[{
if:{type:["null"]},then:{type:"null"}},{if:{type:["object"]},then:{$ref:"#/$defs/MqttText"}}]}}},schema134={type:"object",additionalProperties:!1,required:["kin\
d","value"],properties:{kind:{enum:["exact","prefix","regex"]},value:{description:"A regex is anchored already.",type:"string"}}};function validate463(data,{instancePath="",
parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate463.evaluated;if(evaluated0.dynamicProps&&(evaluated0.
props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){if(data.kind===void 0){let err0={instancePath,
schemaPath:"#/required",keyword:"required",params:{missingProperty:"kind"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.value===void 0){let err1={
instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"value"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}for(let key0 in data)
if(!(key0==="kind"||key0==="value")){let err2={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0}};
vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}if(data.kind!==void 0){let data0=data.kind;if(!(data0==="exact"||data0==="prefix"||data0==="regex")){let err3={
instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/enum",keyword:"enum",params:{allowedValues:schema134.properties.kind.enum}};vErrors===null?vErrors=
[err3]:vErrors.push(err3),errors++}}if(data.value!==void 0&&typeof data.value!="string"){let err4={instancePath:instancePath+"/value",schemaPath:"#/properties/v\
alue/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}}else{let err5={instancePath,schemaPath:"#/type",keyword:"\
type",params:{type:"object"}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}return validate463.errors=vErrors,errors===0}validate463.evaluated={props:!0,
dynamicProps:!1,dynamicItems:!1};function validate462(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,
errors=0,evaluated0=validate462.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),data&&typeof data==
"object"&&!Array.isArray(data)){if(data.principals===void 0){let err0={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"principa\
ls"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.group===void 0){let err1={instancePath,schemaPath:"#/required",keyword:"required",params:{
missingProperty:"group"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(data.username===void 0){let err2={instancePath,schemaPath:"#/required",keyword:"\
required",params:{missingProperty:"username"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}if(data.clientId===void 0){let err3={instancePath,schemaPath:"\
#/required",keyword:"required",params:{missingProperty:"clientId"}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}for(let key0 in data)if(!(key0==="\
principals"||key0==="group"||key0==="username"||key0==="clientId")){let err4={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{
additionalProperty:key0}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}if(data.principals!==void 0){let data0=data.principals;if(data0!==null&&!Array.
isArray(data0)){let err5={instancePath:instancePath+"/principals",schemaPath:"#/properties/principals/type",keyword:"type",params:{type:schema133.properties.principals.
type}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}let _errs5=errors,valid2=!0,_errs6=errors;if(data0!==null){let err6={};vErrors===null?vErrors=[
err6]:vErrors.push(err6),errors++}var _valid0=_errs6===errors;if(errors=_errs5,vErrors!==null&&(_errs5?vErrors.length=_errs5:vErrors=null),_valid0){let _errs8=errors;
if(data0!==null){let err7={instancePath:instancePath+"/principals",schemaPath:"#/properties/principals/allOf/0/then/type",keyword:"type",params:{type:"null"}};vErrors===
null?vErrors=[err7]:vErrors.push(err7),errors++}var _valid0=_errs8===errors;valid2=_valid0}if(!valid2){let err8={instancePath:instancePath+"/principals",schemaPath:"\
#/properties/principals/allOf/0/if",keyword:"if",params:{failingKeyword:"then"}};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}let _errs11=errors,valid3=!0,
_errs12=errors;if(!Array.isArray(data0)){let err9={};vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}var _valid1=_errs12===errors;if(errors=_errs11,vErrors!==
null&&(_errs11?vErrors.length=_errs11:vErrors=null),_valid1){let _errs14=errors;if(Array.isArray(data0)){let len0=data0.length;for(let i0=0;i0<len0;i0++)if(typeof data0[i0]!=
"string"){let err10={instancePath:instancePath+"/principals/"+i0,schemaPath:"#/properties/principals/allOf/1/then/items/type",keyword:"type",params:{type:"strin\
g"}};vErrors===null?vErrors=[err10]:vErrors.push(err10),errors++}}else{let err11={instancePath:instancePath+"/principals",schemaPath:"#/properties/principals/al\
lOf/1/then/type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=[err11]:vErrors.push(err11),errors++}var _valid1=_errs14===errors;valid3=_valid1}if(!valid3){
let err12={instancePath:instancePath+"/principals",schemaPath:"#/properties/principals/allOf/1/if",keyword:"if",params:{failingKeyword:"then"}};vErrors===null?vErrors=
[err12]:vErrors.push(err12),errors++}}if(data.group!==void 0){let data2=data.group;if(!(data2==="any"||data2==="certificate"||data2==="credentials"||data2==="au\
thenticated"||data2==="anonymous")){let err13={instancePath:instancePath+"/group",schemaPath:"#/properties/group/enum",keyword:"enum",params:{allowedValues:schema133.
properties.group.enum}};vErrors===null?vErrors=[err13]:vErrors.push(err13),errors++}}if(data.username!==void 0){let data3=data.username;if(data3!==null&&!(data3&&
typeof data3=="object"&&!Array.isArray(data3))){let err14={instancePath:instancePath+"/username",schemaPath:"#/properties/username/type",keyword:"type",params:{
type:schema133.properties.username.type}};vErrors===null?vErrors=[err14]:vErrors.push(err14),errors++}let _errs22=errors,valid7=!0,_errs23=errors;if(data3!==null){
let err15={};vErrors===null?vErrors=[err15]:vErrors.push(err15),errors++}var _valid2=_errs23===errors;if(errors=_errs22,vErrors!==null&&(_errs22?vErrors.length=
_errs22:vErrors=null),_valid2){let _errs25=errors;if(data3!==null){let err16={instancePath:instancePath+"/username",schemaPath:"#/properties/username/allOf/0/th\
en/type",keyword:"type",params:{type:"null"}};vErrors===null?vErrors=[err16]:vErrors.push(err16),errors++}var _valid2=_errs25===errors;valid7=_valid2}if(!valid7){
let err17={instancePath:instancePath+"/username",schemaPath:"#/properties/username/allOf/0/if",keyword:"if",params:{failingKeyword:"then"}};vErrors===null?vErrors=
[err17]:vErrors.push(err17),errors++}let _errs28=errors,valid8=!0,_errs29=errors;if(!(data3&&typeof data3=="object"&&!Array.isArray(data3))){let err18={};vErrors===
null?vErrors=[err18]:vErrors.push(err18),errors++}var _valid3=_errs29===errors;if(errors=_errs28,vErrors!==null&&(_errs28?vErrors.length=_errs28:vErrors=null),_valid3){
let _errs31=errors;validate463(data3,{instancePath:instancePath+"/username",parentData:data,parentDataProperty:"username",rootData,dynamicAnchors})||(vErrors=append(
vErrors,validate463.errors),errors=vErrors.length);var _valid3=_errs31===errors;valid8=_valid3}if(!valid8){let err19={instancePath:instancePath+"/username",schemaPath:"\
#/properties/username/allOf/1/if",keyword:"if",params:{failingKeyword:"then"}};vErrors===null?vErrors=[err19]:vErrors.push(err19),errors++}}if(data.clientId!==void 0){
let data4=data.clientId;if(data4!==null&&!(data4&&typeof data4=="object"&&!Array.isArray(data4))){let err20={instancePath:instancePath+"/clientId",schemaPath:"#\
/properties/clientId/type",keyword:"type",params:{type:schema133.properties.clientId.type}};vErrors===null?vErrors=[err20]:vErrors.push(err20),errors++}let _errs35=errors,
valid10=!0,_errs36=errors;if(data4!==null){let err21={};vErrors===null?vErrors=[err21]:vErrors.push(err21),errors++}var _valid4=_errs36===errors;if(errors=_errs35,
vErrors!==null&&(_errs35?vErrors.length=_errs35:vErrors=null),_valid4){let _errs38=errors;if(data4!==null){let err22={instancePath:instancePath+"/clientId",schemaPath:"\
#/properties/clientId/allOf/0/then/type",keyword:"type",params:{type:"null"}};vErrors===null?vErrors=[err22]:vErrors.push(err22),errors++}var _valid4=_errs38===
errors;valid10=_valid4}if(!valid10){let err23={instancePath:instancePath+"/clientId",schemaPath:"#/properties/clientId/allOf/0/if",keyword:"if",params:{failingKeyword:"\
then"}};vErrors===null?vErrors=[err23]:vErrors.push(err23),errors++}let _errs41=errors,valid11=!0,_errs42=errors;if(!(data4&&typeof data4=="object"&&!Array.isArray(
data4))){let err24={};vErrors===null?vErrors=[err24]:vErrors.push(err24),errors++}var _valid5=_errs42===errors;if(errors=_errs41,vErrors!==null&&(_errs41?vErrors.
length=_errs41:vErrors=null),_valid5){let _errs44=errors;validate463(data4,{instancePath:instancePath+"/clientId",parentData:data,parentDataProperty:"clientId",
rootData,dynamicAnchors})||(vErrors=append(vErrors,validate463.errors),errors=vErrors.length);var _valid5=_errs44===errors;valid11=_valid5}if(!valid11){let err25={
instancePath:instancePath+"/clientId",schemaPath:"#/properties/clientId/allOf/1/if",keyword:"if",params:{failingKeyword:"then"}};vErrors===null?vErrors=[err25]:
vErrors.push(err25),errors++}}}else{let err26={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err26]:vErrors.push(
err26),errors++}return validate462.errors=vErrors,errors===0}validate462.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function validate461(data,{instancePath="",
parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate461.evaluated;if(evaluated0.dynamicProps&&(evaluated0.
props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),data!==null&&!Array.isArray(data)){let err0={instancePath,schemaPath:"#/type",keyword:"type",params:{
type:schema132.type}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}let _errs2=errors,valid1=!0,_errs3=errors;if(data!==null){let err1={};vErrors===
null?vErrors=[err1]:vErrors.push(err1),errors++}var _valid0=_errs3===errors;if(errors=_errs2,vErrors!==null&&(_errs2?vErrors.length=_errs2:vErrors=null),_valid0){
let _errs5=errors;if(data!==null){let err2={instancePath,schemaPath:"#/allOf/0/then/type",keyword:"type",params:{type:"null"}};vErrors===null?vErrors=[err2]:vErrors.
push(err2),errors++}var _valid0=_errs5===errors;valid1=_valid0}if(!valid1){let err3={instancePath,schemaPath:"#/allOf/0/if",keyword:"if",params:{failingKeyword:"\
then"}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}let _errs8=errors,valid2=!0,_errs9=errors;if(!Array.isArray(data)){let err4={};vErrors===null?
vErrors=[err4]:vErrors.push(err4),errors++}var _valid1=_errs9===errors;if(errors=_errs8,vErrors!==null&&(_errs8?vErrors.length=_errs8:vErrors=null),_valid1){let _errs11=errors;
if(Array.isArray(data)){let len0=data.length;for(let i0=0;i0<len0;i0++)validate462(data[i0],{instancePath:instancePath+"/"+i0,parentData:data,parentDataProperty:i0,
rootData,dynamicAnchors})||(vErrors=append(vErrors,validate462.errors),errors=vErrors.length)}else{let err5={instancePath,schemaPath:"#/allOf/1/then/type",keyword:"\
type",params:{type:"array"}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}var _valid1=_errs11===errors;if(valid2=_valid1,valid2)var items0=!0}if(!valid2){
let err6={instancePath,schemaPath:"#/allOf/1/if",keyword:"if",params:{failingKeyword:"then"}};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}return validate461.
errors=vErrors,evaluated0.items=items0,errors===0}validate461.evaluated={dynamicProps:!1,dynamicItems:!0};function validate460(data,{instancePath="",parentData,
parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate460.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=
void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){if(data.id===void 0){let err0={instancePath,schemaPath:"\
#/required",keyword:"required",params:{missingProperty:"id"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.clients===void 0){let err1={instancePath,
schemaPath:"#/required",keyword:"required",params:{missingProperty:"clients"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(data.clientIds===void 0){
let err2={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"clientIds"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}
if(data.levels===void 0){let err3={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"levels"}};vErrors===null?vErrors=[err3]:vErrors.
push(err3),errors++}if(data.keepAlive===void 0){let err4={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"keepAlive"}};vErrors===
null?vErrors=[err4]:vErrors.push(err4),errors++}if(data.will===void 0){let err5={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
will"}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}if(data.forceCleanStart===void 0){let err6={instancePath,schemaPath:"#/required",keyword:"requ\
ired",params:{missingProperty:"forceCleanStart"}};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}if(data.maxPacketBytes===void 0){let err7={instancePath,
schemaPath:"#/required",keyword:"required",params:{missingProperty:"maxPacketBytes"}};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}for(let key0 in data)
if(!(key0==="id"||key0==="clients"||key0==="clientIds"||key0==="levels"||key0==="keepAlive"||key0==="will"||key0==="forceCleanStart"||key0==="maxPacketBytes")){
let err8={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0}};vErrors===null?vErrors=[err8]:vErrors.
push(err8),errors++}if(data.id!==void 0&&typeof data.id!="string"){let err9={instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{
type:"string"}};vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}if(data.clients!==void 0&&(validate461(data.clients,{instancePath:instancePath+"/clien\
ts",parentData:data,parentDataProperty:"clients",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate461.errors),errors=vErrors.length)),data.clientIds!==
void 0){let data2=data.clientIds;if(data2!==null&&!Array.isArray(data2)){let err10={instancePath:instancePath+"/clientIds",schemaPath:"#/properties/clientIds/ty\
pe",keyword:"type",params:{type:schema131.properties.clientIds.type}};vErrors===null?vErrors=[err10]:vErrors.push(err10),errors++}let _errs8=errors,valid2=!0,_errs9=errors;
if(data2!==null){let err11={};vErrors===null?vErrors=[err11]:vErrors.push(err11),errors++}var _valid0=_errs9===errors;if(errors=_errs8,vErrors!==null&&(_errs8?vErrors.
length=_errs8:vErrors=null),_valid0){let _errs11=errors;if(data2!==null){let err12={instancePath:instancePath+"/clientIds",schemaPath:"#/properties/clientIds/al\
lOf/0/then/type",keyword:"type",params:{type:"null"}};vErrors===null?vErrors=[err12]:vErrors.push(err12),errors++}var _valid0=_errs11===errors;valid2=_valid0}if(!valid2){
let err13={instancePath:instancePath+"/clientIds",schemaPath:"#/properties/clientIds/allOf/0/if",keyword:"if",params:{failingKeyword:"then"}};vErrors===null?vErrors=
[err13]:vErrors.push(err13),errors++}let _errs14=errors,valid3=!0,_errs15=errors;if(!Array.isArray(data2)){let err14={};vErrors===null?vErrors=[err14]:vErrors.push(
err14),errors++}var _valid1=_errs15===errors;if(errors=_errs14,vErrors!==null&&(_errs14?vErrors.length=_errs14:vErrors=null),_valid1){let _errs17=errors;if(Array.
isArray(data2)){let len0=data2.length;for(let i0=0;i0<len0;i0++){let data3=data2[i0];if(data3&&typeof data3=="object"&&!Array.isArray(data3)){if(data3.kind===void 0){
let err15={instancePath:instancePath+"/clientIds/"+i0,schemaPath:"#/properties/clientIds/allOf/1/then/items/required",keyword:"required",params:{missingProperty:"\
kind"}};vErrors===null?vErrors=[err15]:vErrors.push(err15),errors++}if(data3.value===void 0){let err16={instancePath:instancePath+"/clientIds/"+i0,schemaPath:"#\
/properties/clientIds/allOf/1/then/items/required",keyword:"required",params:{missingProperty:"value"}};vErrors===null?vErrors=[err16]:vErrors.push(err16),errors++}
if(data3.substituted===void 0){let err17={instancePath:instancePath+"/clientIds/"+i0,schemaPath:"#/properties/clientIds/allOf/1/then/items/required",keyword:"re\
quired",params:{missingProperty:"substituted"}};vErrors===null?vErrors=[err17]:vErrors.push(err17),errors++}for(let key1 in data3)if(!(key1==="kind"||key1==="va\
lue"||key1==="substituted")){let err18={instancePath:instancePath+"/clientIds/"+i0,schemaPath:"#/properties/clientIds/allOf/1/then/items/additionalProperties",keyword:"\
additionalProperties",params:{additionalProperty:key1}};vErrors===null?vErrors=[err18]:vErrors.push(err18),errors++}if(data3.kind!==void 0){let data4=data3.kind;
if(!(data4==="exact"||data4==="prefix"||data4==="regex")){let err19={instancePath:instancePath+"/clientIds/"+i0+"/kind",schemaPath:"#/properties/clientIds/allOf\
/1/then/items/properties/kind/enum",keyword:"enum",params:{allowedValues:schema131.properties.clientIds.allOf[1].then.items.properties.kind.enum}};vErrors===null?
vErrors=[err19]:vErrors.push(err19),errors++}}if(data3.value!==void 0&&typeof data3.value!="string"){let err20={instancePath:instancePath+"/clientIds/"+i0+"/val\
ue",schemaPath:"#/properties/clientIds/allOf/1/then/items/properties/value/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err20]:vErrors.push(
err20),errors++}if(data3.substituted!==void 0&&typeof data3.substituted!="boolean"){let err21={instancePath:instancePath+"/clientIds/"+i0+"/substituted",schemaPath:"\
#/properties/clientIds/allOf/1/then/items/properties/substituted/type",keyword:"type",params:{type:"boolean"}};vErrors===null?vErrors=[err21]:vErrors.push(err21),
errors++}}else{let err22={instancePath:instancePath+"/clientIds/"+i0,schemaPath:"#/properties/clientIds/allOf/1/then/items/type",keyword:"type",params:{type:"ob\
ject"}};vErrors===null?vErrors=[err22]:vErrors.push(err22),errors++}}}else{let err23={instancePath:instancePath+"/clientIds",schemaPath:"#/properties/clientIds/\
allOf/1/then/type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=[err23]:vErrors.push(err23),errors++}var _valid1=_errs17===errors;valid3=_valid1}
if(!valid3){let err24={instancePath:instancePath+"/clientIds",schemaPath:"#/properties/clientIds/allOf/1/if",keyword:"if",params:{failingKeyword:"then"}};vErrors===
null?vErrors=[err24]:vErrors.push(err24),errors++}}if(data.levels!==void 0){let data7=data.levels;if(Array.isArray(data7)){let len1=data7.length;for(let i1=0;i1<
len1;i1++){let data8=data7[i1];if(!(data8===4||data8===5)){let err25={instancePath:instancePath+"/levels/"+i1,schemaPath:"#/properties/levels/items/enum",keyword:"\
enum",params:{allowedValues:schema131.properties.levels.items.enum}};vErrors===null?vErrors=[err25]:vErrors.push(err25),errors++}}}else{let err26={instancePath:instancePath+
"/levels",schemaPath:"#/properties/levels/type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=[err26]:vErrors.push(err26),errors++}}if(data.keepAlive!==
void 0){let data9=data.keepAlive;if(data9&&typeof data9=="object"&&!Array.isArray(data9)){if(data9.minSeconds===void 0){let err27={instancePath:instancePath+"/k\
eepAlive",schemaPath:"#/properties/keepAlive/required",keyword:"required",params:{missingProperty:"minSeconds"}};vErrors===null?vErrors=[err27]:vErrors.push(err27),
errors++}if(data9.maxSeconds===void 0){let err28={instancePath:instancePath+"/keepAlive",schemaPath:"#/properties/keepAlive/required",keyword:"required",params:{
missingProperty:"maxSeconds"}};vErrors===null?vErrors=[err28]:vErrors.push(err28),errors++}for(let key2 in data9)if(!(key2==="minSeconds"||key2==="maxSeconds")){
let err29={instancePath:instancePath+"/keepAlive",schemaPath:"#/properties/keepAlive/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key2}};
vErrors===null?vErrors=[err29]:vErrors.push(err29),errors++}if(data9.minSeconds!==void 0){let data10=data9.minSeconds;if(!(typeof data10=="number"&&!(data10%1)&&
!isNaN(data10)&&isFinite(data10))){let err30={instancePath:instancePath+"/keepAlive/minSeconds",schemaPath:"#/properties/keepAlive/properties/minSeconds/type",keyword:"\
type",params:{type:"integer"}};vErrors===null?vErrors=[err30]:vErrors.push(err30),errors++}}if(data9.maxSeconds!==void 0){let data11=data9.maxSeconds;if(!(typeof data11==
"number"&&!(data11%1)&&!isNaN(data11)&&isFinite(data11))&&data11!==null){let err31={instancePath:instancePath+"/keepAlive/maxSeconds",schemaPath:"#/properties/k\
eepAlive/properties/maxSeconds/type",keyword:"type",params:{type:schema131.properties.keepAlive.properties.maxSeconds.type}};vErrors===null?vErrors=[err31]:vErrors.
push(err31),errors++}}}else{let err32={instancePath:instancePath+"/keepAlive",schemaPath:"#/properties/keepAlive/type",keyword:"type",params:{type:"object"}};vErrors===
null?vErrors=[err32]:vErrors.push(err32),errors++}}if(data.will!==void 0&&typeof data.will!="boolean"){let err33={instancePath:instancePath+"/will",schemaPath:"\
#/properties/will/type",keyword:"type",params:{type:"boolean"}};vErrors===null?vErrors=[err33]:vErrors.push(err33),errors++}if(data.forceCleanStart!==void 0&&typeof data.
forceCleanStart!="boolean"){let err34={instancePath:instancePath+"/forceCleanStart",schemaPath:"#/properties/forceCleanStart/type",keyword:"type",params:{type:"\
boolean"}};vErrors===null?vErrors=[err34]:vErrors.push(err34),errors++}if(data.maxPacketBytes!==void 0){let data14=data.maxPacketBytes;if(!(typeof data14=="numb\
er"&&!(data14%1)&&!isNaN(data14)&&isFinite(data14))&&data14!==null){let err35={instancePath:instancePath+"/maxPacketBytes",schemaPath:"#/properties/maxPacketByt\
es/type",keyword:"type",params:{type:schema131.properties.maxPacketBytes.type}};vErrors===null?vErrors=[err35]:vErrors.push(err35),errors++}}}else{let err36={instancePath,
schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err36]:vErrors.push(err36),errors++}return validate460.errors=vErrors,errors===
0}validate460.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function validate471(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate471.evaluated;
if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){if(data.
filter===void 0){let err0={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"filter"}};vErrors===null?vErrors=[err0]:vErrors.push(
err0),errors++}if(data.levels===void 0){let err1={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"levels"}};vErrors===null?vErrors=
[err1]:vErrors.push(err1),errors++}if(data.substituted===void 0){let err2={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"subs\
tituted"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}for(let key0 in data)if(!(key0==="filter"||key0==="levels"||key0==="substituted")){let err3={
instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0}};vErrors===null?vErrors=[err3]:vErrors.push(err3),
errors++}if(data.filter!==void 0&&typeof data.filter!="string"){let err4={instancePath:instancePath+"/filter",schemaPath:"#/properties/filter/type",keyword:"typ\
e",params:{type:"string"}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}if(data.levels!==void 0){let data1=data.levels;if(Array.isArray(data1)){let len0=data1.
length;for(let i0=0;i0<len0;i0++)if(typeof data1[i0]!="string"){let err5={instancePath:instancePath+"/levels/"+i0,schemaPath:"#/properties/levels/items/type",keyword:"\
type",params:{type:"string"}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}}else{let err6={instancePath:instancePath+"/levels",schemaPath:"#/proper\
ties/levels/type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}}if(data.substituted!==void 0&&typeof data.substituted!=
"boolean"){let err7={instancePath:instancePath+"/substituted",schemaPath:"#/properties/substituted/type",keyword:"type",params:{type:"boolean"}};vErrors===null?
vErrors=[err7]:vErrors.push(err7),errors++}}else{let err8={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err8]:
vErrors.push(err8),errors++}return validate471.errors=vErrors,errors===0}validate471.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function validate469(data,{
instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate469.evaluated;if(evaluated0.dynamicProps&&
(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){if(data.id===void 0){let err0={instancePath,
schemaPath:"#/required",keyword:"required",params:{missingProperty:"id"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.clients===void 0){let err1={
instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"clients"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(data.publish===
void 0){let err2={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"publish"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}
if(data.subscribe===void 0){let err3={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"subscribe"}};vErrors===null?vErrors=[err3]:
vErrors.push(err3),errors++}for(let key0 in data)if(!(key0==="id"||key0==="clients"||key0==="publish"||key0==="subscribe")){let err4={instancePath,schemaPath:"#\
/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}if(data.id!==void 0&&
typeof data.id!="string"){let err5={instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=
[err5]:vErrors.push(err5),errors++}if(data.clients!==void 0&&(validate461(data.clients,{instancePath:instancePath+"/clients",parentData:data,parentDataProperty:"\
clients",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate461.errors),errors=vErrors.length)),data.publish!==void 0){let data2=data.publish;if(Array.isArray(
data2)){let len0=data2.length;for(let i0=0;i0<len0;i0++)validate471(data2[i0],{instancePath:instancePath+"/publish/"+i0,parentData:data2,parentDataProperty:i0,rootData,
dynamicAnchors})||(vErrors=append(vErrors,validate471.errors),errors=vErrors.length)}else{let err6={instancePath:instancePath+"/publish",schemaPath:"#/propertie\
s/publish/type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}}if(data.subscribe!==void 0){let data4=data.subscribe;
if(Array.isArray(data4)){let len1=data4.length;for(let i1=0;i1<len1;i1++)validate471(data4[i1],{instancePath:instancePath+"/subscribe/"+i1,parentData:data4,parentDataProperty:i1,
rootData,dynamicAnchors})||(vErrors=append(vErrors,validate471.errors),errors=vErrors.length)}else{let err7={instancePath:instancePath+"/subscribe",schemaPath:"\
#/properties/subscribe/type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}}}else{let err8={instancePath,schemaPath:"\
#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}return validate469.errors=vErrors,errors===0}validate469.
evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};var schema137={type:"object",additionalProperties:!1,required:["connectSeconds","controlPacketBytes","maxPa\
yloadBytes","maxQos","retain","connections","rates"],properties:{connectSeconds:{description:"For a new connection to send its CONNECT.",type:"number"},controlPacketBytes:{
description:"Largest packet other than PUBLISH, with its fixed header.",type:"integer"},maxPayloadBytes:{type:["integer","null"]},maxQos:{type:"integer"},retain:{
enum:["allow","strip","deny"]},connections:{type:"array",items:{type:"object",additionalProperties:!1,required:["id","key","max"],properties:{id:{description:"l\
imit/mqtt/<policy>#<name>: rule id, and key of its state.",type:"string"},key:{enum:["instance","identity","clientId","username"]},max:{type:"integer"}}}},rates:{
type:"array",items:{type:"object",additionalProperties:!1,required:["id","of","key","topics","amount","seconds","burst","maxKeys"],properties:{id:{description:"\
limit/mqtt/<policy>#<name>: rule id, and key of its state.",type:"string"},of:{enum:["connects","publishes","bytes"]},key:{enum:["instance","identity","clientId",
"username"]},topics:{description:"Only publishes to these, by the client's name; null: all. Never substituted.",type:["null","array"],allOf:[{if:{type:["null"]},
then:{type:"null"}},{if:{type:["array"]},then:{type:"array",items:{$ref:"#/$defs/MqttFilter"}}}]},amount:{type:"integer"},seconds:{type:"number"},burst:{type:"i\
nteger"},maxKeys:{type:"integer"}}}}}};function validate475(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,
errors=0,evaluated0=validate475.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),data&&typeof data==
"object"&&!Array.isArray(data)){if(data.connectSeconds===void 0){let err0={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"conn\
ectSeconds"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.controlPacketBytes===void 0){let err1={instancePath,schemaPath:"#/required",keyword:"\
required",params:{missingProperty:"controlPacketBytes"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(data.maxPayloadBytes===void 0){let err2={instancePath,
schemaPath:"#/required",keyword:"required",params:{missingProperty:"maxPayloadBytes"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}if(data.maxQos===
void 0){let err3={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"maxQos"}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}
if(data.retain===void 0){let err4={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"retain"}};vErrors===null?vErrors=[err4]:vErrors.
push(err4),errors++}if(data.connections===void 0){let err5={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"connections"}};vErrors===
null?vErrors=[err5]:vErrors.push(err5),errors++}if(data.rates===void 0){let err6={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
rates"}};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}for(let key0 in data)if(!(key0==="connectSeconds"||key0==="controlPacketBytes"||key0==="maxPa\
yloadBytes"||key0==="maxQos"||key0==="retain"||key0==="connections"||key0==="rates")){let err7={instancePath,schemaPath:"#/additionalProperties",keyword:"additi\
onalProperties",params:{additionalProperty:key0}};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}if(data.connectSeconds!==void 0){let data0=data.connectSeconds;
if(!(typeof data0=="number"&&isFinite(data0))){let err8={instancePath:instancePath+"/connectSeconds",schemaPath:"#/properties/connectSeconds/type",keyword:"type",
params:{type:"number"}};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}}if(data.controlPacketBytes!==void 0){let data1=data.controlPacketBytes;if(!(typeof data1==
"number"&&!(data1%1)&&!isNaN(data1)&&isFinite(data1))){let err9={instancePath:instancePath+"/controlPacketBytes",schemaPath:"#/properties/controlPacketBytes/typ\
e",keyword:"type",params:{type:"integer"}};vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}}if(data.maxPayloadBytes!==void 0){let data2=data.maxPayloadBytes;
if(!(typeof data2=="number"&&!(data2%1)&&!isNaN(data2)&&isFinite(data2))&&data2!==null){let err10={instancePath:instancePath+"/maxPayloadBytes",schemaPath:"#/pr\
operties/maxPayloadBytes/type",keyword:"type",params:{type:schema137.properties.maxPayloadBytes.type}};vErrors===null?vErrors=[err10]:vErrors.push(err10),errors++}}
if(data.maxQos!==void 0){let data3=data.maxQos;if(!(typeof data3=="number"&&!(data3%1)&&!isNaN(data3)&&isFinite(data3))){let err11={instancePath:instancePath+"/\
maxQos",schemaPath:"#/properties/maxQos/type",keyword:"type",params:{type:"integer"}};vErrors===null?vErrors=[err11]:vErrors.push(err11),errors++}}if(data.retain!==
void 0){let data4=data.retain;if(!(data4==="allow"||data4==="strip"||data4==="deny")){let err12={instancePath:instancePath+"/retain",schemaPath:"#/properties/re\
tain/enum",keyword:"enum",params:{allowedValues:schema137.properties.retain.enum}};vErrors===null?vErrors=[err12]:vErrors.push(err12),errors++}}if(data.connections!==
void 0){let data5=data.connections;if(Array.isArray(data5)){let len0=data5.length;for(let i0=0;i0<len0;i0++){let data6=data5[i0];if(data6&&typeof data6=="object"&&
!Array.isArray(data6)){if(data6.id===void 0){let err13={instancePath:instancePath+"/connections/"+i0,schemaPath:"#/properties/connections/items/required",keyword:"\
required",params:{missingProperty:"id"}};vErrors===null?vErrors=[err13]:vErrors.push(err13),errors++}if(data6.key===void 0){let err14={instancePath:instancePath+
"/connections/"+i0,schemaPath:"#/properties/connections/items/required",keyword:"required",params:{missingProperty:"key"}};vErrors===null?vErrors=[err14]:vErrors.
push(err14),errors++}if(data6.max===void 0){let err15={instancePath:instancePath+"/connections/"+i0,schemaPath:"#/properties/connections/items/required",keyword:"\
required",params:{missingProperty:"max"}};vErrors===null?vErrors=[err15]:vErrors.push(err15),errors++}for(let key1 in data6)if(!(key1==="id"||key1==="key"||key1===
"max")){let err16={instancePath:instancePath+"/connections/"+i0,schemaPath:"#/properties/connections/items/additionalProperties",keyword:"additionalProperties",
params:{additionalProperty:key1}};vErrors===null?vErrors=[err16]:vErrors.push(err16),errors++}if(data6.id!==void 0&&typeof data6.id!="string"){let err17={instancePath:instancePath+
"/connections/"+i0+"/id",schemaPath:"#/properties/connections/items/properties/id/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err17]:vErrors.
push(err17),errors++}if(data6.key!==void 0){let data8=data6.key;if(!(data8==="instance"||data8==="identity"||data8==="clientId"||data8==="username")){let err18={
instancePath:instancePath+"/connections/"+i0+"/key",schemaPath:"#/properties/connections/items/properties/key/enum",keyword:"enum",params:{allowedValues:schema137.
properties.connections.items.properties.key.enum}};vErrors===null?vErrors=[err18]:vErrors.push(err18),errors++}}if(data6.max!==void 0){let data9=data6.max;if(!(typeof data9==
"number"&&!(data9%1)&&!isNaN(data9)&&isFinite(data9))){let err19={instancePath:instancePath+"/connections/"+i0+"/max",schemaPath:"#/properties/connections/items\
/properties/max/type",keyword:"type",params:{type:"integer"}};vErrors===null?vErrors=[err19]:vErrors.push(err19),errors++}}}else{let err20={instancePath:instancePath+
"/connections/"+i0,schemaPath:"#/properties/connections/items/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err20]:vErrors.push(err20),errors++}}}else{
let err21={instancePath:instancePath+"/connections",schemaPath:"#/properties/connections/type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=[err21]:
vErrors.push(err21),errors++}}if(data.rates!==void 0){let data10=data.rates;if(Array.isArray(data10)){let len1=data10.length;for(let i1=0;i1<len1;i1++){let data11=data10[i1];
if(data11&&typeof data11=="object"&&!Array.isArray(data11)){if(data11.id===void 0){let err22={instancePath:instancePath+"/rates/"+i1,schemaPath:"#/properties/ra\
tes/items/required",keyword:"required",params:{missingProperty:"id"}};vErrors===null?vErrors=[err22]:vErrors.push(err22),errors++}if(data11.of===void 0){let err23={
instancePath:instancePath+"/rates/"+i1,schemaPath:"#/properties/rates/items/required",keyword:"required",params:{missingProperty:"of"}};vErrors===null?vErrors=[
err23]:vErrors.push(err23),errors++}if(data11.key===void 0){let err24={instancePath:instancePath+"/rates/"+i1,schemaPath:"#/properties/rates/items/required",keyword:"\
required",params:{missingProperty:"key"}};vErrors===null?vErrors=[err24]:vErrors.push(err24),errors++}if(data11.topics===void 0){let err25={instancePath:instancePath+
"/rates/"+i1,schemaPath:"#/properties/rates/items/required",keyword:"required",params:{missingProperty:"topics"}};vErrors===null?vErrors=[err25]:vErrors.push(err25),
errors++}if(data11.amount===void 0){let err26={instancePath:instancePath+"/rates/"+i1,schemaPath:"#/properties/rates/items/required",keyword:"required",params:{
missingProperty:"amount"}};vErrors===null?vErrors=[err26]:vErrors.push(err26),errors++}if(data11.seconds===void 0){let err27={instancePath:instancePath+"/rates/"+
i1,schemaPath:"#/properties/rates/items/required",keyword:"required",params:{missingProperty:"seconds"}};vErrors===null?vErrors=[err27]:vErrors.push(err27),errors++}
if(data11.burst===void 0){let err28={instancePath:instancePath+"/rates/"+i1,schemaPath:"#/properties/rates/items/required",keyword:"required",params:{missingProperty:"\
burst"}};vErrors===null?vErrors=[err28]:vErrors.push(err28),errors++}if(data11.maxKeys===void 0){let err29={instancePath:instancePath+"/rates/"+i1,schemaPath:"#\
/properties/rates/items/required",keyword:"required",params:{missingProperty:"maxKeys"}};vErrors===null?vErrors=[err29]:vErrors.push(err29),errors++}for(let key2 in data11)
if(!(key2==="id"||key2==="of"||key2==="key"||key2==="topics"||key2==="amount"||key2==="seconds"||key2==="burst"||key2==="maxKeys")){let err30={instancePath:instancePath+
"/rates/"+i1,schemaPath:"#/properties/rates/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key2}};vErrors===null?vErrors=
[err30]:vErrors.push(err30),errors++}if(data11.id!==void 0&&typeof data11.id!="string"){let err31={instancePath:instancePath+"/rates/"+i1+"/id",schemaPath:"#/pr\
operties/rates/items/properties/id/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err31]:vErrors.push(err31),errors++}if(data11.of!==void 0){
let data13=data11.of;if(!(data13==="connects"||data13==="publishes"||data13==="bytes")){let err32={instancePath:instancePath+"/rates/"+i1+"/of",schemaPath:"#/pr\
operties/rates/items/properties/of/enum",keyword:"enum",params:{allowedValues:schema137.properties.rates.items.properties.of.enum}};vErrors===null?vErrors=[err32]:
vErrors.push(err32),errors++}}if(data11.key!==void 0){let data14=data11.key;if(!(data14==="instance"||data14==="identity"||data14==="clientId"||data14==="userna\
me")){let err33={instancePath:instancePath+"/rates/"+i1+"/key",schemaPath:"#/properties/rates/items/properties/key/enum",keyword:"enum",params:{allowedValues:schema137.
properties.rates.items.properties.key.enum}};vErrors===null?vErrors=[err33]:vErrors.push(err33),errors++}}if(data11.topics!==void 0){let data15=data11.topics;if(data15!==
null&&!Array.isArray(data15)){let err34={instancePath:instancePath+"/rates/"+i1+"/topics",schemaPath:"#/properties/rates/items/properties/topics/type",keyword:"\
type",params:{type:schema137.properties.rates.items.properties.topics.type}};vErrors===null?vErrors=[err34]:vErrors.push(err34),errors++}let _errs33=errors,valid8=!0,
_errs34=errors;if(data15!==null){let err35={};vErrors===null?vErrors=[err35]:vErrors.push(err35),errors++}var _valid0=_errs34===errors;if(errors=_errs33,vErrors!==
null&&(_errs33?vErrors.length=_errs33:vErrors=null),_valid0){let _errs36=errors;if(data15!==null){let err36={instancePath:instancePath+"/rates/"+i1+"/topics",schemaPath:"\
#/properties/rates/items/properties/topics/allOf/0/then/type",keyword:"type",params:{type:"null"}};vErrors===null?vErrors=[err36]:vErrors.push(err36),errors++}var _valid0=_errs36===
errors;valid8=_valid0}if(!valid8){let err37={instancePath:instancePath+"/rates/"+i1+"/topics",schemaPath:"#/properties/rates/items/properties/topics/allOf/0/if",
keyword:"if",params:{failingKeyword:"then"}};vErrors===null?vErrors=[err37]:vErrors.push(err37),errors++}let _errs39=errors,valid9=!0,_errs40=errors;if(!Array.isArray(
data15)){let err38={};vErrors===null?vErrors=[err38]:vErrors.push(err38),errors++}var _valid1=_errs40===errors;if(errors=_errs39,vErrors!==null&&(_errs39?vErrors.
length=_errs39:vErrors=null),_valid1){let _errs42=errors;if(Array.isArray(data15)){let len2=data15.length;for(let i2=0;i2<len2;i2++)validate471(data15[i2],{instancePath:instancePath+
"/rates/"+i1+"/topics/"+i2,parentData:data15,parentDataProperty:i2,rootData,dynamicAnchors})||(vErrors=append(vErrors,validate471.errors),errors=vErrors.length)}else{
let err39={instancePath:instancePath+"/rates/"+i1+"/topics",schemaPath:"#/properties/rates/items/properties/topics/allOf/1/then/type",keyword:"type",params:{type:"\
array"}};vErrors===null?vErrors=[err39]:vErrors.push(err39),errors++}var _valid1=_errs42===errors;valid9=_valid1}if(!valid9){let err40={instancePath:instancePath+
"/rates/"+i1+"/topics",schemaPath:"#/properties/rates/items/properties/topics/allOf/1/if",keyword:"if",params:{failingKeyword:"then"}};vErrors===null?vErrors=[err40]:
vErrors.push(err40),errors++}}if(data11.amount!==void 0){let data17=data11.amount;if(!(typeof data17=="number"&&!(data17%1)&&!isNaN(data17)&&isFinite(data17))){
let err41={instancePath:instancePath+"/rates/"+i1+"/amount",schemaPath:"#/properties/rates/items/properties/amount/type",keyword:"type",params:{type:"integer"}};
vErrors===null?vErrors=[err41]:vErrors.push(err41),errors++}}if(data11.seconds!==void 0){let data18=data11.seconds;if(!(typeof data18=="number"&&isFinite(data18))){
let err42={instancePath:instancePath+"/rates/"+i1+"/seconds",schemaPath:"#/properties/rates/items/properties/seconds/type",keyword:"type",params:{type:"number"}};
vErrors===null?vErrors=[err42]:vErrors.push(err42),errors++}}if(data11.burst!==void 0){let data19=data11.burst;if(!(typeof data19=="number"&&!(data19%1)&&!isNaN(
data19)&&isFinite(data19))){let err43={instancePath:instancePath+"/rates/"+i1+"/burst",schemaPath:"#/properties/rates/items/properties/burst/type",keyword:"type",
params:{type:"integer"}};vErrors===null?vErrors=[err43]:vErrors.push(err43),errors++}}if(data11.maxKeys!==void 0){let data20=data11.maxKeys;if(!(typeof data20==
"number"&&!(data20%1)&&!isNaN(data20)&&isFinite(data20))){let err44={instancePath:instancePath+"/rates/"+i1+"/maxKeys",schemaPath:"#/properties/rates/items/prop\
erties/maxKeys/type",keyword:"type",params:{type:"integer"}};vErrors===null?vErrors=[err44]:vErrors.push(err44),errors++}}}else{let err45={instancePath:instancePath+
"/rates/"+i1,schemaPath:"#/properties/rates/items/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err45]:vErrors.push(err45),errors++}}}else{
let err46={instancePath:instancePath+"/rates",schemaPath:"#/properties/rates/type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=[err46]:vErrors.
push(err46),errors++}}}else{let err47={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err47]:vErrors.push(err47),
errors++}return validate475.errors=vErrors,errors===0}validate475.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};var schema139={description:"Levels: a text stands for itself, a number for one level (the variable of that number, from 0), null, as the last one, for all level\
s that follow (one or more, or none after at least one level).",type:"array",items:{type:["string","integer","null"]}};function validate480(data,{instancePath="",
parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate480.evaluated;if(evaluated0.dynamicProps&&(evaluated0.
props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),Array.isArray(data)){let len0=data.length;for(let i0=0;i0<len0;i0++){let data0=data[i0];if(typeof data0!=
"string"&&!(typeof data0=="number"&&!(data0%1)&&!isNaN(data0)&&isFinite(data0))&&data0!==null){let err0={instancePath:instancePath+"/"+i0,schemaPath:"#/items/ty\
pe",keyword:"type",params:{type:schema139.items.type}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}}}else{let err1={instancePath,schemaPath:"#/typ\
e",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}return validate480.errors=vErrors,errors===0}validate480.evaluated=
{items:!0,dynamicProps:!1,dynamicItems:!1};function validate478(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,
errors=0,evaluated0=validate478.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),data&&typeof data==
"object"&&!Array.isArray(data)){if(data.id===void 0){let err0={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"id"}};vErrors===
null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.clients===void 0){let err1={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
clients"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(data.client===void 0){let err2={instancePath,schemaPath:"#/required",keyword:"required",
params:{missingProperty:"client"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}if(data.broker===void 0){let err3={instancePath,schemaPath:"#/requi\
red",keyword:"required",params:{missingProperty:"broker"}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}if(data.substituted===void 0){let err4={instancePath,
schemaPath:"#/required",keyword:"required",params:{missingProperty:"substituted"}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}for(let key0 in data)
if(!(key0==="id"||key0==="clients"||key0==="client"||key0==="broker"||key0==="substituted")){let err5={instancePath,schemaPath:"#/additionalProperties",keyword:"\
additionalProperties",params:{additionalProperty:key0}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}if(data.id!==void 0&&typeof data.id!="string"){
let err6={instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err6]:vErrors.push(err6),
errors++}if(data.clients!==void 0&&(validate461(data.clients,{instancePath:instancePath+"/clients",parentData:data,parentDataProperty:"clients",rootData,dynamicAnchors})||
(vErrors=append(vErrors,validate461.errors),errors=vErrors.length)),data.client!==void 0&&(validate480(data.client,{instancePath:instancePath+"/client",parentData:data,
parentDataProperty:"client",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate480.errors),errors=vErrors.length)),data.broker!==void 0&&(validate480(data.
broker,{instancePath:instancePath+"/broker",parentData:data,parentDataProperty:"broker",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate480.errors),errors=
vErrors.length)),data.substituted!==void 0&&typeof data.substituted!="boolean"){let err7={instancePath:instancePath+"/substituted",schemaPath:"#/properties/subs\
tituted/type",keyword:"type",params:{type:"boolean"}};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}}else{let err8={instancePath,schemaPath:"#/type",
keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}return validate478.errors=vErrors,errors===0}validate478.evaluated=
{props:!0,dynamicProps:!1,dynamicItems:!1};var schema140={description:"Rule ids of refusals that no rule of the model gives its name to.",type:"object",additionalProperties:!1,
required:["version","credentials","anonymous","connect","clientId","keepAlive","will","publish","subscribe","delivery","payload","qos","retain","rewrite","packe\
t","packetSize","timeout","broker"],properties:{version:{description:"Protocol level that nobody, or this client, may use.",type:"string"},credentials:{description:"\
Wrong user name, password or token, or none where one is required.",type:"string"},anonymous:{type:"string"},connect:{description:"No connect rule is about the \
client.",type:"string"},clientId:{type:"string"},keepAlive:{type:"string"},will:{description:"Will not allowed, or not on this topic.",type:"string"},publish:{type:"\
string"},subscribe:{type:"string"},delivery:{type:"string"},payload:{type:"string"},qos:{type:"string"},retain:{type:"string"},rewrite:{description:"A filter th\
at a rewrite rule covers in part, or a topic whose new name is none.",type:"string"},packet:{description:"Malformed, or against the protocol.",type:"string"},packetSize:{
type:"string"},timeout:{description:"No CONNECT in time.",type:"string"},broker:{description:"The broker cannot be reached, or went away.",type:"string"}}};function validate484(data,{
instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate484.evaluated;if(evaluated0.dynamicProps&&
(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){if(data.version===void 0){let err0={
instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"version"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.credentials===
void 0){let err1={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"credentials"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),
errors++}if(data.anonymous===void 0){let err2={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"anonymous"}};vErrors===null?vErrors=
[err2]:vErrors.push(err2),errors++}if(data.connect===void 0){let err3={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"connect"}};
vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}if(data.clientId===void 0){let err4={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
clientId"}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}if(data.keepAlive===void 0){let err5={instancePath,schemaPath:"#/required",keyword:"requir\
ed",params:{missingProperty:"keepAlive"}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}if(data.will===void 0){let err6={instancePath,schemaPath:"#/\
required",keyword:"required",params:{missingProperty:"will"}};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}if(data.publish===void 0){let err7={instancePath,
schemaPath:"#/required",keyword:"required",params:{missingProperty:"publish"}};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}if(data.subscribe===void 0){
let err8={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"subscribe"}};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}
if(data.delivery===void 0){let err9={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"delivery"}};vErrors===null?vErrors=[err9]:
vErrors.push(err9),errors++}if(data.payload===void 0){let err10={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"payload"}};vErrors===
null?vErrors=[err10]:vErrors.push(err10),errors++}if(data.qos===void 0){let err11={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
qos"}};vErrors===null?vErrors=[err11]:vErrors.push(err11),errors++}if(data.retain===void 0){let err12={instancePath,schemaPath:"#/required",keyword:"required",params:{
missingProperty:"retain"}};vErrors===null?vErrors=[err12]:vErrors.push(err12),errors++}if(data.rewrite===void 0){let err13={instancePath,schemaPath:"#/required",
keyword:"required",params:{missingProperty:"rewrite"}};vErrors===null?vErrors=[err13]:vErrors.push(err13),errors++}if(data.packet===void 0){let err14={instancePath,
schemaPath:"#/required",keyword:"required",params:{missingProperty:"packet"}};vErrors===null?vErrors=[err14]:vErrors.push(err14),errors++}if(data.packetSize===void 0){
let err15={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"packetSize"}};vErrors===null?vErrors=[err15]:vErrors.push(err15),errors++}
if(data.timeout===void 0){let err16={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"timeout"}};vErrors===null?vErrors=[err16]:
vErrors.push(err16),errors++}if(data.broker===void 0){let err17={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"broker"}};vErrors===
null?vErrors=[err17]:vErrors.push(err17),errors++}for(let key0 in data)if(!func1.call(schema140.properties,key0)){let err18={instancePath,schemaPath:"#/addition\
alProperties",keyword:"additionalProperties",params:{additionalProperty:key0}};vErrors===null?vErrors=[err18]:vErrors.push(err18),errors++}if(data.version!==void 0&&
typeof data.version!="string"){let err19={instancePath:instancePath+"/version",schemaPath:"#/properties/version/type",keyword:"type",params:{type:"string"}};vErrors===
null?vErrors=[err19]:vErrors.push(err19),errors++}if(data.credentials!==void 0&&typeof data.credentials!="string"){let err20={instancePath:instancePath+"/creden\
tials",schemaPath:"#/properties/credentials/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err20]:vErrors.push(err20),errors++}if(data.anonymous!==
void 0&&typeof data.anonymous!="string"){let err21={instancePath:instancePath+"/anonymous",schemaPath:"#/properties/anonymous/type",keyword:"type",params:{type:"\
string"}};vErrors===null?vErrors=[err21]:vErrors.push(err21),errors++}if(data.connect!==void 0&&typeof data.connect!="string"){let err22={instancePath:instancePath+
"/connect",schemaPath:"#/properties/connect/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err22]:vErrors.push(err22),errors++}if(data.clientId!==
void 0&&typeof data.clientId!="string"){let err23={instancePath:instancePath+"/clientId",schemaPath:"#/properties/clientId/type",keyword:"type",params:{type:"st\
ring"}};vErrors===null?vErrors=[err23]:vErrors.push(err23),errors++}if(data.keepAlive!==void 0&&typeof data.keepAlive!="string"){let err24={instancePath:instancePath+
"/keepAlive",schemaPath:"#/properties/keepAlive/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err24]:vErrors.push(err24),errors++}if(data.
will!==void 0&&typeof data.will!="string"){let err25={instancePath:instancePath+"/will",schemaPath:"#/properties/will/type",keyword:"type",params:{type:"string"}};
vErrors===null?vErrors=[err25]:vErrors.push(err25),errors++}if(data.publish!==void 0&&typeof data.publish!="string"){let err26={instancePath:instancePath+"/publ\
ish",schemaPath:"#/properties/publish/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err26]:vErrors.push(err26),errors++}if(data.subscribe!==
void 0&&typeof data.subscribe!="string"){let err27={instancePath:instancePath+"/subscribe",schemaPath:"#/properties/subscribe/type",keyword:"type",params:{type:"\
string"}};vErrors===null?vErrors=[err27]:vErrors.push(err27),errors++}if(data.delivery!==void 0&&typeof data.delivery!="string"){let err28={instancePath:instancePath+
"/delivery",schemaPath:"#/properties/delivery/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err28]:vErrors.push(err28),errors++}if(data.payload!==
void 0&&typeof data.payload!="string"){let err29={instancePath:instancePath+"/payload",schemaPath:"#/properties/payload/type",keyword:"type",params:{type:"strin\
g"}};vErrors===null?vErrors=[err29]:vErrors.push(err29),errors++}if(data.qos!==void 0&&typeof data.qos!="string"){let err30={instancePath:instancePath+"/qos",schemaPath:"\
#/properties/qos/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err30]:vErrors.push(err30),errors++}if(data.retain!==void 0&&typeof data.retain!=
"string"){let err31={instancePath:instancePath+"/retain",schemaPath:"#/properties/retain/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err31]:
vErrors.push(err31),errors++}if(data.rewrite!==void 0&&typeof data.rewrite!="string"){let err32={instancePath:instancePath+"/rewrite",schemaPath:"#/properties/r\
ewrite/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err32]:vErrors.push(err32),errors++}if(data.packet!==void 0&&typeof data.packet!="st\
ring"){let err33={instancePath:instancePath+"/packet",schemaPath:"#/properties/packet/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err33]:
vErrors.push(err33),errors++}if(data.packetSize!==void 0&&typeof data.packetSize!="string"){let err34={instancePath:instancePath+"/packetSize",schemaPath:"#/pro\
perties/packetSize/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err34]:vErrors.push(err34),errors++}if(data.timeout!==void 0&&typeof data.
timeout!="string"){let err35={instancePath:instancePath+"/timeout",schemaPath:"#/properties/timeout/type",keyword:"type",params:{type:"string"}};vErrors===null?
vErrors=[err35]:vErrors.push(err35),errors++}if(data.broker!==void 0&&typeof data.broker!="string"){let err36={instancePath:instancePath+"/broker",schemaPath:"#\
/properties/broker/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err36]:vErrors.push(err36),errors++}}else{let err37={instancePath,schemaPath:"\
#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err37]:vErrors.push(err37),errors++}return validate484.errors=vErrors,errors===0}validate484.
evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function validate457(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){
let vErrors=null,errors=0,evaluated0=validate457.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),
data&&typeof data=="object"&&!Array.isArray(data)){if(data.key===void 0){let err0={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
key"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.anyone===void 0){let err1={instancePath,schemaPath:"#/required",keyword:"required",params:{
missingProperty:"anyone"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(data.webSocketPaths===void 0){let err2={instancePath,schemaPath:"#/requi\
red",keyword:"required",params:{missingProperty:"webSocketPaths"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}if(data.tunnel===void 0){let err3={
instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"tunnel"}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}if(data.probes===
void 0){let err4={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"probes"}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}
if(data.authentication===void 0){let err5={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"authentication"}};vErrors===null?vErrors=
[err5]:vErrors.push(err5),errors++}if(data.connect===void 0){let err6={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"connect"}};
vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}if(data.topics===void 0){let err7={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
topics"}};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}if(data.checkDeliveries===void 0){let err8={instancePath,schemaPath:"#/required",keyword:"re\
quired",params:{missingProperty:"checkDeliveries"}};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}if(data.onDeny===void 0){let err9={instancePath,schemaPath:"\
#/required",keyword:"required",params:{missingProperty:"onDeny"}};vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}if(data.overLimit===void 0){let err10={
instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"overLimit"}};vErrors===null?vErrors=[err10]:vErrors.push(err10),errors++}if(data.
limits===void 0){let err11={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"limits"}};vErrors===null?vErrors=[err11]:vErrors.push(
err11),errors++}if(data.rewrite===void 0){let err12={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"rewrite"}};vErrors===null?
vErrors=[err12]:vErrors.push(err12),errors++}if(data.refusals===void 0){let err13={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
refusals"}};vErrors===null?vErrors=[err13]:vErrors.push(err13),errors++}for(let key0 in data)if(!func1.call(schema129.properties,key0)){let err14={instancePath,
schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0}};vErrors===null?vErrors=[err14]:vErrors.push(err14),errors++}
if(data.key!==void 0&&typeof data.key!="string"){let err15={instancePath:instancePath+"/key",schemaPath:"#/properties/key/type",keyword:"type",params:{type:"str\
ing"}};vErrors===null?vErrors=[err15]:vErrors.push(err15),errors++}if(data.anyone!==void 0){let data1=data.anyone;if(typeof data1!="string"&&data1!==null){let err16={
instancePath:instancePath+"/anyone",schemaPath:"#/properties/anyone/type",keyword:"type",params:{type:schema129.properties.anyone.type}};vErrors===null?vErrors=
[err16]:vErrors.push(err16),errors++}}if(data.webSocketPaths!==void 0){let data2=data.webSocketPaths;if(Array.isArray(data2)){let len0=data2.length;for(let i0=0;i0<
len0;i0++)if(typeof data2[i0]!="string"){let err17={instancePath:instancePath+"/webSocketPaths/"+i0,schemaPath:"#/properties/webSocketPaths/items/type",keyword:"\
type",params:{type:"string"}};vErrors===null?vErrors=[err17]:vErrors.push(err17),errors++}}else{let err18={instancePath:instancePath+"/webSocketPaths",schemaPath:"\
#/properties/webSocketPaths/type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=[err18]:vErrors.push(err18),errors++}}if(data.tunnel!==void 0&&typeof data.
tunnel!="boolean"){let err19={instancePath:instancePath+"/tunnel",schemaPath:"#/properties/tunnel/type",keyword:"type",params:{type:"boolean"}};vErrors===null?vErrors=
[err19]:vErrors.push(err19),errors++}if(data.probes!==void 0){let data5=data.probes;if(data5!==null&&!(data5&&typeof data5=="object"&&!Array.isArray(data5))){let err20={
instancePath:instancePath+"/probes",schemaPath:"#/properties/probes/type",keyword:"type",params:{type:schema129.properties.probes.type}};vErrors===null?vErrors=
[err20]:vErrors.push(err20),errors++}let _errs15=errors,valid4=!0,_errs16=errors;if(data5!==null){let err21={};vErrors===null?vErrors=[err21]:vErrors.push(err21),
errors++}var _valid0=_errs16===errors;if(errors=_errs15,vErrors!==null&&(_errs15?vErrors.length=_errs15:vErrors=null),_valid0){let _errs18=errors;if(data5!==null){
let err22={instancePath:instancePath+"/probes",schemaPath:"#/properties/probes/allOf/0/then/type",keyword:"type",params:{type:"null"}};vErrors===null?vErrors=[err22]:
vErrors.push(err22),errors++}var _valid0=_errs18===errors;valid4=_valid0}if(!valid4){let err23={instancePath:instancePath+"/probes",schemaPath:"#/properties/pro\
bes/allOf/0/if",keyword:"if",params:{failingKeyword:"then"}};vErrors===null?vErrors=[err23]:vErrors.push(err23),errors++}let _errs21=errors,valid5=!0,_errs22=errors;
if(!(data5&&typeof data5=="object"&&!Array.isArray(data5))){let err24={};vErrors===null?vErrors=[err24]:vErrors.push(err24),errors++}var _valid1=_errs22===errors;
if(errors=_errs21,vErrors!==null&&(_errs21?vErrors.length=_errs21:vErrors=null),_valid1){let _errs24=errors;if(data5&&typeof data5=="object"&&!Array.isArray(data5)){
if(data5.prefix===void 0){let err25={instancePath:instancePath+"/probes",schemaPath:"#/properties/probes/allOf/1/then/required",keyword:"required",params:{missingProperty:"\
prefix"}};vErrors===null?vErrors=[err25]:vErrors.push(err25),errors++}if(data5.intervalSeconds===void 0){let err26={instancePath:instancePath+"/probes",schemaPath:"\
#/properties/probes/allOf/1/then/required",keyword:"required",params:{missingProperty:"intervalSeconds"}};vErrors===null?vErrors=[err26]:vErrors.push(err26),errors++}
if(data5.timeoutSeconds===void 0){let err27={instancePath:instancePath+"/probes",schemaPath:"#/properties/probes/allOf/1/then/required",keyword:"required",params:{
missingProperty:"timeoutSeconds"}};vErrors===null?vErrors=[err27]:vErrors.push(err27),errors++}for(let key1 in data5)if(!(key1==="prefix"||key1==="intervalSecon\
ds"||key1==="timeoutSeconds")){let err28={instancePath:instancePath+"/probes",schemaPath:"#/properties/probes/allOf/1/then/additionalProperties",keyword:"additi\
onalProperties",params:{additionalProperty:key1}};vErrors===null?vErrors=[err28]:vErrors.push(err28),errors++}if(data5.prefix!==void 0&&typeof data5.prefix!="st\
ring"){let err29={instancePath:instancePath+"/probes/prefix",schemaPath:"#/properties/probes/allOf/1/then/properties/prefix/type",keyword:"type",params:{type:"s\
tring"}};vErrors===null?vErrors=[err29]:vErrors.push(err29),errors++}if(data5.intervalSeconds!==void 0){let data7=data5.intervalSeconds;if(!(typeof data7=="numb\
er"&&isFinite(data7))){let err30={instancePath:instancePath+"/probes/intervalSeconds",schemaPath:"#/properties/probes/allOf/1/then/properties/intervalSeconds/ty\
pe",keyword:"type",params:{type:"number"}};vErrors===null?vErrors=[err30]:vErrors.push(err30),errors++}}if(data5.timeoutSeconds!==void 0){let data8=data5.timeoutSeconds;
if(!(typeof data8=="number"&&isFinite(data8))){let err31={instancePath:instancePath+"/probes/timeoutSeconds",schemaPath:"#/properties/probes/allOf/1/then/proper\
ties/timeoutSeconds/type",keyword:"type",params:{type:"number"}};vErrors===null?vErrors=[err31]:vErrors.push(err31),errors++}}}else{let err32={instancePath:instancePath+
"/probes",schemaPath:"#/properties/probes/allOf/1/then/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err32]:vErrors.push(err32),errors++}
var _valid1=_errs24===errors;valid5=_valid1}if(!valid5){let err33={instancePath:instancePath+"/probes",schemaPath:"#/properties/probes/allOf/1/if",keyword:"if",
params:{failingKeyword:"then"}};vErrors===null?vErrors=[err33]:vErrors.push(err33),errors++}}if(data.authentication!==void 0&&(validate458(data.authentication,{
instancePath:instancePath+"/authentication",parentData:data,parentDataProperty:"authentication",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate458.errors),
errors=vErrors.length)),data.connect!==void 0){let data10=data.connect;if(data10!==null&&!Array.isArray(data10)){let err34={instancePath:instancePath+"/connect",
schemaPath:"#/properties/connect/type",keyword:"type",params:{type:schema129.properties.connect.type}};vErrors===null?vErrors=[err34]:vErrors.push(err34),errors++}
let _errs37=errors,valid8=!0,_errs38=errors;if(data10!==null){let err35={};vErrors===null?vErrors=[err35]:vErrors.push(err35),errors++}var _valid2=_errs38===errors;
if(errors=_errs37,vErrors!==null&&(_errs37?vErrors.length=_errs37:vErrors=null),_valid2){let _errs40=errors;if(data10!==null){let err36={instancePath:instancePath+
"/connect",schemaPath:"#/properties/connect/allOf/0/then/type",keyword:"type",params:{type:"null"}};vErrors===null?vErrors=[err36]:vErrors.push(err36),errors++}
var _valid2=_errs40===errors;valid8=_valid2}if(!valid8){let err37={instancePath:instancePath+"/connect",schemaPath:"#/properties/connect/allOf/0/if",keyword:"if",
params:{failingKeyword:"then"}};vErrors===null?vErrors=[err37]:vErrors.push(err37),errors++}let _errs43=errors,valid9=!0,_errs44=errors;if(!Array.isArray(data10)){
let err38={};vErrors===null?vErrors=[err38]:vErrors.push(err38),errors++}var _valid3=_errs44===errors;if(errors=_errs43,vErrors!==null&&(_errs43?vErrors.length=
_errs43:vErrors=null),_valid3){let _errs46=errors;if(Array.isArray(data10)){let len1=data10.length;for(let i1=0;i1<len1;i1++)validate460(data10[i1],{instancePath:instancePath+
"/connect/"+i1,parentData:data10,parentDataProperty:i1,rootData,dynamicAnchors})||(vErrors=append(vErrors,validate460.errors),errors=vErrors.length)}else{let err39={
instancePath:instancePath+"/connect",schemaPath:"#/properties/connect/allOf/1/then/type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=[err39]:vErrors.
push(err39),errors++}var _valid3=_errs46===errors;valid9=_valid3}if(!valid9){let err40={instancePath:instancePath+"/connect",schemaPath:"#/properties/connect/al\
lOf/1/if",keyword:"if",params:{failingKeyword:"then"}};vErrors===null?vErrors=[err40]:vErrors.push(err40),errors++}}if(data.topics!==void 0){let data12=data.topics;
if(data12!==null&&!Array.isArray(data12)){let err41={instancePath:instancePath+"/topics",schemaPath:"#/properties/topics/type",keyword:"type",params:{type:schema129.
properties.topics.type}};vErrors===null?vErrors=[err41]:vErrors.push(err41),errors++}let _errs52=errors,valid13=!0,_errs53=errors;if(data12!==null){let err42={};
vErrors===null?vErrors=[err42]:vErrors.push(err42),errors++}var _valid4=_errs53===errors;if(errors=_errs52,vErrors!==null&&(_errs52?vErrors.length=_errs52:vErrors=
null),_valid4){let _errs55=errors;if(data12!==null){let err43={instancePath:instancePath+"/topics",schemaPath:"#/properties/topics/allOf/0/then/type",keyword:"t\
ype",params:{type:"null"}};vErrors===null?vErrors=[err43]:vErrors.push(err43),errors++}var _valid4=_errs55===errors;valid13=_valid4}if(!valid13){let err44={instancePath:instancePath+
"/topics",schemaPath:"#/properties/topics/allOf/0/if",keyword:"if",params:{failingKeyword:"then"}};vErrors===null?vErrors=[err44]:vErrors.push(err44),errors++}let _errs58=errors,
valid14=!0,_errs59=errors;if(!Array.isArray(data12)){let err45={};vErrors===null?vErrors=[err45]:vErrors.push(err45),errors++}var _valid5=_errs59===errors;if(errors=
_errs58,vErrors!==null&&(_errs58?vErrors.length=_errs58:vErrors=null),_valid5){let _errs61=errors;if(Array.isArray(data12)){let len2=data12.length;for(let i2=0;i2<
len2;i2++)validate469(data12[i2],{instancePath:instancePath+"/topics/"+i2,parentData:data12,parentDataProperty:i2,rootData,dynamicAnchors})||(vErrors=append(vErrors,
validate469.errors),errors=vErrors.length)}else{let err46={instancePath:instancePath+"/topics",schemaPath:"#/properties/topics/allOf/1/then/type",keyword:"type",
params:{type:"array"}};vErrors===null?vErrors=[err46]:vErrors.push(err46),errors++}var _valid5=_errs61===errors;valid14=_valid5}if(!valid14){let err47={instancePath:instancePath+
"/topics",schemaPath:"#/properties/topics/allOf/1/if",keyword:"if",params:{failingKeyword:"then"}};vErrors===null?vErrors=[err47]:vErrors.push(err47),errors++}}
if(data.checkDeliveries!==void 0&&typeof data.checkDeliveries!="boolean"){let err48={instancePath:instancePath+"/checkDeliveries",schemaPath:"#/properties/check\
Deliveries/type",keyword:"type",params:{type:"boolean"}};vErrors===null?vErrors=[err48]:vErrors.push(err48),errors++}if(data.onDeny!==void 0){let data15=data.onDeny;
if(data15&&typeof data15=="object"&&!Array.isArray(data15)){if(data15.mqtt3===void 0){let err49={instancePath:instancePath+"/onDeny",schemaPath:"#/properties/on\
Deny/required",keyword:"required",params:{missingProperty:"mqtt3"}};vErrors===null?vErrors=[err49]:vErrors.push(err49),errors++}if(data15.mqtt5===void 0){let err50={
instancePath:instancePath+"/onDeny",schemaPath:"#/properties/onDeny/required",keyword:"required",params:{missingProperty:"mqtt5"}};vErrors===null?vErrors=[err50]:
vErrors.push(err50),errors++}for(let key2 in data15)if(!(key2==="mqtt3"||key2==="mqtt5")){let err51={instancePath:instancePath+"/onDeny",schemaPath:"#/propertie\
s/onDeny/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key2}};vErrors===null?vErrors=[err51]:vErrors.push(err51),errors++}if(data15.
mqtt3!==void 0){let data16=data15.mqtt3;if(!(data16==="drop"||data16==="disconnect")){let err52={instancePath:instancePath+"/onDeny/mqtt3",schemaPath:"#/propert\
ies/onDeny/properties/mqtt3/enum",keyword:"enum",params:{allowedValues:schema129.properties.onDeny.properties.mqtt3.enum}};vErrors===null?vErrors=[err52]:vErrors.
push(err52),errors++}}if(data15.mqtt5!==void 0){let data17=data15.mqtt5;if(!(data17==="drop"||data17==="disconnect")){let err53={instancePath:instancePath+"/onD\
eny/mqtt5",schemaPath:"#/properties/onDeny/properties/mqtt5/enum",keyword:"enum",params:{allowedValues:schema129.properties.onDeny.properties.mqtt5.enum}};vErrors===
null?vErrors=[err53]:vErrors.push(err53),errors++}}}else{let err54={instancePath:instancePath+"/onDeny",schemaPath:"#/properties/onDeny/type",keyword:"type",params:{
type:"object"}};vErrors===null?vErrors=[err54]:vErrors.push(err54),errors++}}if(data.overLimit!==void 0){let data18=data.overLimit;if(data18&&typeof data18=="ob\
ject"&&!Array.isArray(data18)){if(data18.mqtt3===void 0){let err55={instancePath:instancePath+"/overLimit",schemaPath:"#/properties/overLimit/required",keyword:"\
required",params:{missingProperty:"mqtt3"}};vErrors===null?vErrors=[err55]:vErrors.push(err55),errors++}if(data18.mqtt5===void 0){let err56={instancePath:instancePath+
"/overLimit",schemaPath:"#/properties/overLimit/required",keyword:"required",params:{missingProperty:"mqtt5"}};vErrors===null?vErrors=[err56]:vErrors.push(err56),
errors++}for(let key3 in data18)if(!(key3==="mqtt3"||key3==="mqtt5")){let err57={instancePath:instancePath+"/overLimit",schemaPath:"#/properties/overLimit/addit\
ionalProperties",keyword:"additionalProperties",params:{additionalProperty:key3}};vErrors===null?vErrors=[err57]:vErrors.push(err57),errors++}if(data18.mqtt3!==
void 0){let data19=data18.mqtt3;if(!(data19==="delay"||data19==="disconnect")){let err58={instancePath:instancePath+"/overLimit/mqtt3",schemaPath:"#/properties/\
overLimit/properties/mqtt3/enum",keyword:"enum",params:{allowedValues:schema129.properties.overLimit.properties.mqtt3.enum}};vErrors===null?vErrors=[err58]:vErrors.
push(err58),errors++}}if(data18.mqtt5!==void 0){let data20=data18.mqtt5;if(!(data20==="reject"||data20==="delay"||data20==="disconnect")){let err59={instancePath:instancePath+
"/overLimit/mqtt5",schemaPath:"#/properties/overLimit/properties/mqtt5/enum",keyword:"enum",params:{allowedValues:schema129.properties.overLimit.properties.mqtt5.
enum}};vErrors===null?vErrors=[err59]:vErrors.push(err59),errors++}}}else{let err60={instancePath:instancePath+"/overLimit",schemaPath:"#/properties/overLimit/t\
ype",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err60]:vErrors.push(err60),errors++}}if(data.limits!==void 0&&(validate475(data.limits,{instancePath:instancePath+
"/limits",parentData:data,parentDataProperty:"limits",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate475.errors),errors=vErrors.length)),data.rewrite!==
void 0){let data22=data.rewrite;if(Array.isArray(data22)){let len3=data22.length;for(let i3=0;i3<len3;i3++)validate478(data22[i3],{instancePath:instancePath+"/r\
ewrite/"+i3,parentData:data22,parentDataProperty:i3,rootData,dynamicAnchors})||(vErrors=append(vErrors,validate478.errors),errors=vErrors.length)}else{let err61={
instancePath:instancePath+"/rewrite",schemaPath:"#/properties/rewrite/type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=[err61]:vErrors.push(err61),
errors++}}data.refusals!==void 0&&(validate484(data.refusals,{instancePath:instancePath+"/refusals",parentData:data,parentDataProperty:"refusals",rootData,dynamicAnchors})||
(vErrors=append(vErrors,validate484.errors),errors=vErrors.length))}else{let err62={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===
null?vErrors=[err62]:vErrors.push(err62),errors++}return validate457.errors=vErrors,errors===0}validate457.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};
function validate426(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate426.evaluated;
evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0);let _errs1=errors,valid0=!0,_errs2=errors;if(data&&typeof data==
"object"&&!Array.isArray(data)&&data.protocol!==void 0&&data.protocol!=="mqtt"){let err0={};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}var _valid0=_errs2===
errors;errors=_errs1,vErrors!==null&&(_errs1?vErrors.length=_errs1:vErrors=null);let ifClause0;if(_valid0){let _errs4=errors;if(data&&typeof data=="object"&&!Array.
isArray(data)&&data.mqtt===void 0){let err1={instancePath,schemaPath:"#/then/required",keyword:"required",params:{missingProperty:"mqtt"}};vErrors===null?vErrors=
[err1]:vErrors.push(err1),errors++}var _valid0=_errs4===errors;valid0=_valid0,ifClause0="then"}else{let _errs5=errors;if(data&&typeof data=="object"&&!Array.isArray(
data)&&data.mqtt!==void 0){let err2={instancePath:instancePath+"/mqtt",schemaPath:"#/else/properties/mqtt/false schema",keyword:"false schema",params:{}};vErrors===
null?vErrors=[err2]:vErrors.push(err2),errors++}var _valid0=_errs5===errors;if(valid0=_valid0,valid0){var props0={};props0.mqtt=!0,props0.protocol=!0}ifClause0=
"else"}if(!valid0){let err3={instancePath,schemaPath:"#/if",keyword:"if",params:{failingKeyword:ifClause0}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}
if(data&&typeof data=="object"&&!Array.isArray(data)){if(data.protocol===void 0){let err4={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
protocol"}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}if(data.application===void 0){let err5={instancePath,schemaPath:"#/required",keyword:"requ\
ired",params:{missingProperty:"application"}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}if(data.hosts===void 0){let err6={instancePath,schemaPath:"\
#/required",keyword:"required",params:{missingProperty:"hosts"}};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}if(data.denyRule===void 0){let err7={
instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"denyRule"}};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}if(data.hostRule===
void 0){let err8={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"hostRule"}};vErrors===null?vErrors=[err8]:vErrors.push(err8),
errors++}if(data.rules===void 0){let err9={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"rules"}};vErrors===null?vErrors=[err9]:
vErrors.push(err9),errors++}if(data.connections===void 0){let err10={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"connection\
s"}};vErrors===null?vErrors=[err10]:vErrors.push(err10),errors++}if(data.connectionRateLimits===void 0){let err11={instancePath,schemaPath:"#/required",keyword:"\
required",params:{missingProperty:"connectionRateLimits"}};vErrors===null?vErrors=[err11]:vErrors.push(err11),errors++}if(data.policies===void 0){let err12={instancePath,
schemaPath:"#/required",keyword:"required",params:{missingProperty:"policies"}};vErrors===null?vErrors=[err12]:vErrors.push(err12),errors++}for(let key0 in data)
if(!func1.call(schema116.properties,key0)){let err13={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0}};
vErrors===null?vErrors=[err13]:vErrors.push(err13),errors++}if(data.protocol!==void 0){let data2=data.protocol;if(!(data2==="http"||data2==="h2"||data2==="tcp"||
data2==="mqtt")){let err14={instancePath:instancePath+"/protocol",schemaPath:"#/properties/protocol/enum",keyword:"enum",params:{allowedValues:schema116.properties.
protocol.enum}};vErrors===null?vErrors=[err14]:vErrors.push(err14),errors++}}if(data.application!==void 0&&typeof data.application!="string"){let err15={instancePath:instancePath+
"/application",schemaPath:"#/properties/application/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err15]:vErrors.push(err15),errors++}if(data.
hosts!==void 0){let data4=data.hosts;if(Array.isArray(data4)){let len0=data4.length;for(let i0=0;i0<len0;i0++)if(typeof data4[i0]!="string"){let err16={instancePath:instancePath+
"/hosts/"+i0,schemaPath:"#/properties/hosts/items/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err16]:vErrors.push(err16),errors++}}else{
let err17={instancePath:instancePath+"/hosts",schemaPath:"#/properties/hosts/type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=[err17]:vErrors.
push(err17),errors++}}if(data.denyRule!==void 0&&typeof data.denyRule!="string"){let err18={instancePath:instancePath+"/denyRule",schemaPath:"#/properties/denyR\
ule/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err18]:vErrors.push(err18),errors++}if(data.hostRule!==void 0&&typeof data.hostRule!="s\
tring"){let err19={instancePath:instancePath+"/hostRule",schemaPath:"#/properties/hostRule/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[
err19]:vErrors.push(err19),errors++}if(data.rules!==void 0){let data8=data.rules;if(Array.isArray(data8)){let len1=data8.length;for(let i1=0;i1<len1;i1++)validate427(
data8[i1],{instancePath:instancePath+"/rules/"+i1,parentData:data8,parentDataProperty:i1,rootData,dynamicAnchors})||(vErrors=append(vErrors,validate427.errors),
errors=vErrors.length)}else{let err20={instancePath:instancePath+"/rules",schemaPath:"#/properties/rules/type",keyword:"type",params:{type:"array"}};vErrors===null?
vErrors=[err20]:vErrors.push(err20),errors++}}if(data.connections!==void 0){let data10=data.connections;if(data10!==null&&!(data10&&typeof data10=="object"&&!Array.
isArray(data10))){let err21={instancePath:instancePath+"/connections",schemaPath:"#/properties/connections/type",keyword:"type",params:{type:schema116.properties.
connections.type}};vErrors===null?vErrors=[err21]:vErrors.push(err21),errors++}let _errs24=errors,valid9=!0,_errs25=errors;if(data10!==null){let err22={};vErrors===
null?vErrors=[err22]:vErrors.push(err22),errors++}var _valid1=_errs25===errors;if(errors=_errs24,vErrors!==null&&(_errs24?vErrors.length=_errs24:vErrors=null),_valid1){
let _errs27=errors;if(data10!==null){let err23={instancePath:instancePath+"/connections",schemaPath:"#/properties/connections/allOf/0/then/type",keyword:"type",
params:{type:"null"}};vErrors===null?vErrors=[err23]:vErrors.push(err23),errors++}var _valid1=_errs27===errors;valid9=_valid1}if(!valid9){let err24={instancePath:instancePath+
"/connections",schemaPath:"#/properties/connections/allOf/0/if",keyword:"if",params:{failingKeyword:"then"}};vErrors===null?vErrors=[err24]:vErrors.push(err24),
errors++}let _errs30=errors,valid10=!0,_errs31=errors;if(!(data10&&typeof data10=="object"&&!Array.isArray(data10))){let err25={};vErrors===null?vErrors=[err25]:
vErrors.push(err25),errors++}var _valid2=_errs31===errors;if(errors=_errs30,vErrors!==null&&(_errs30?vErrors.length=_errs30:vErrors=null),_valid2){let _errs33=errors;
validate433(data10,{instancePath:instancePath+"/connections",parentData:data,parentDataProperty:"connections",rootData,dynamicAnchors})||(vErrors=append(vErrors,
validate433.errors),errors=vErrors.length);var _valid2=_errs33===errors;valid10=_valid2}if(!valid10){let err26={instancePath:instancePath+"/connections",schemaPath:"\
#/properties/connections/allOf/1/if",keyword:"if",params:{failingKeyword:"then"}};vErrors===null?vErrors=[err26]:vErrors.push(err26),errors++}}if(data.connectionRateLimits!==
void 0){let data11=data.connectionRateLimits;if(Array.isArray(data11)){let len2=data11.length;for(let i2=0;i2<len2;i2++)validate437(data11[i2],{instancePath:instancePath+
"/connectionRateLimits/"+i2,parentData:data11,parentDataProperty:i2,rootData,dynamicAnchors})||(vErrors=append(vErrors,validate437.errors),errors=vErrors.length)}else{
let err27={instancePath:instancePath+"/connectionRateLimits",schemaPath:"#/properties/connectionRateLimits/type",keyword:"type",params:{type:"array"}};vErrors===
null?vErrors=[err27]:vErrors.push(err27),errors++}}if(data.policies!==void 0){let data13=data.policies;if(Array.isArray(data13)){let len3=data13.length;for(let i3=0;i3<
len3;i3++)validate443(data13[i3],{instancePath:instancePath+"/policies/"+i3,parentData:data13,parentDataProperty:i3,rootData,dynamicAnchors})||(vErrors=append(vErrors,
validate443.errors),errors=vErrors.length)}else{let err28={instancePath:instancePath+"/policies",schemaPath:"#/properties/policies/type",keyword:"type",params:{
type:"array"}};vErrors===null?vErrors=[err28]:vErrors.push(err28),errors++}}data.mqtt!==void 0&&(validate457(data.mqtt,{instancePath:instancePath+"/mqtt",parentData:data,
parentDataProperty:"mqtt",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate457.errors),errors=vErrors.length))}else{let err29={instancePath,schemaPath:"\
#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err29]:vErrors.push(err29),errors++}return validate426.errors=vErrors,errors===0}validate426.
evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};var schema141={type:"object",additionalProperties:!1,required:["address","select","service"],properties:{address:{
type:"string"},select:{enum:["destination","host","service"]},service:{description:"Service key; null unless select is service.",type:["string","null"]}}};function validate488(data,{
instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate488.evaluated;if(evaluated0.dynamicProps&&
(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){if(data.address===void 0){let err0={
instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"address"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.select===
void 0){let err1={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"select"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}
if(data.service===void 0){let err2={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"service"}};vErrors===null?vErrors=[err2]:vErrors.
push(err2),errors++}for(let key0 in data)if(!(key0==="address"||key0==="select"||key0==="service")){let err3={instancePath,schemaPath:"#/additionalProperties",keyword:"\
additionalProperties",params:{additionalProperty:key0}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}if(data.address!==void 0&&typeof data.address!=
"string"){let err4={instancePath:instancePath+"/address",schemaPath:"#/properties/address/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err4]:
vErrors.push(err4),errors++}if(data.select!==void 0){let data1=data.select;if(!(data1==="destination"||data1==="host"||data1==="service")){let err5={instancePath:instancePath+
"/select",schemaPath:"#/properties/select/enum",keyword:"enum",params:{allowedValues:schema141.properties.select.enum}};vErrors===null?vErrors=[err5]:vErrors.push(
err5),errors++}}if(data.service!==void 0){let data2=data.service;if(typeof data2!="string"&&data2!==null){let err6={instancePath:instancePath+"/service",schemaPath:"\
#/properties/service/type",keyword:"type",params:{type:schema141.properties.service.type}};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}}}else{let err7={
instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}return validate488.errors=vErrors,
errors===0}validate488.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};var schema142={type:"object",additionalProperties:!1,required:["protocol","hosts","h\
ostRule","emptyRule","routes","policies"],properties:{protocol:{enum:["http","h2","tcp","mqtt"]},hosts:{description:"Names a request to this service may carry; \
as in InboundPort.",type:"array",items:{type:"string"}},hostRule:{type:"string"},emptyRule:{description:"Rule id of a refusal because no backend is left.",type:"\
string"},routes:{description:"In order of precedence; the last one matches everything.",type:"array",items:{$ref:"#/$defs/Route"}},policies:{description:"What i\
s done to the traffic of this proxy's workload, nearest target first. Empty for tcp.",type:"array",items:{$ref:"#/$defs/OutboundPolicy"}},mqtt:{$ref:"#/$defs/Mq\
ttService"}},if:{properties:{protocol:{const:"mqtt"}}},then:{required:["mqtt"]},else:{properties:{mqtt:!1}}};function validate491(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate491.evaluated;
if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){if(data.
id===void 0){let err0={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"id"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}
if(data.match===void 0){let err1={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"match"}};vErrors===null?vErrors=[err1]:vErrors.
push(err1),errors++}if(data.backends===void 0){let err2={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"backends"}};vErrors===
null?vErrors=[err2]:vErrors.push(err2),errors++}for(let key0 in data)if(!(key0==="id"||key0==="match"||key0==="backends")){let err3={instancePath,schemaPath:"#/\
additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}if(data.id!==void 0&&
typeof data.id!="string"){let err4={instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=
[err4]:vErrors.push(err4),errors++}if(data.match!==void 0&&(validate428(data.match,{instancePath:instancePath+"/match",parentData:data,parentDataProperty:"match",
rootData,dynamicAnchors})||(vErrors=append(vErrors,validate428.errors),errors=vErrors.length)),data.backends!==void 0){let data2=data.backends;if(Array.isArray(
data2)){let len0=data2.length;for(let i0=0;i0<len0;i0++){let data3=data2[i0];if(data3&&typeof data3=="object"&&!Array.isArray(data3)){if(data3.cluster===void 0){
let err5={instancePath:instancePath+"/backends/"+i0,schemaPath:"#/properties/backends/items/required",keyword:"required",params:{missingProperty:"cluster"}};vErrors===
null?vErrors=[err5]:vErrors.push(err5),errors++}if(data3.weight===void 0){let err6={instancePath:instancePath+"/backends/"+i0,schemaPath:"#/properties/backends/\
items/required",keyword:"required",params:{missingProperty:"weight"}};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}for(let key1 in data3)if(!(key1===
"cluster"||key1==="weight")){let err7={instancePath:instancePath+"/backends/"+i0,schemaPath:"#/properties/backends/items/additionalProperties",keyword:"addition\
alProperties",params:{additionalProperty:key1}};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}if(data3.cluster!==void 0&&typeof data3.cluster!="stri\
ng"){let err8={instancePath:instancePath+"/backends/"+i0+"/cluster",schemaPath:"#/properties/backends/items/properties/cluster/type",keyword:"type",params:{type:"\
string"}};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}if(data3.weight!==void 0){let data5=data3.weight;if(!(typeof data5=="number"&&!(data5%1)&&!isNaN(
data5)&&isFinite(data5))){let err9={instancePath:instancePath+"/backends/"+i0+"/weight",schemaPath:"#/properties/backends/items/properties/weight/type",keyword:"\
type",params:{type:"integer"}};vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}if(typeof data5=="number"&&isFinite(data5)&&(data5<1||isNaN(data5))){let err10={
instancePath:instancePath+"/backends/"+i0+"/weight",schemaPath:"#/properties/backends/items/properties/weight/minimum",keyword:"minimum",params:{comparison:">=",
limit:1}};vErrors===null?vErrors=[err10]:vErrors.push(err10),errors++}}}else{let err11={instancePath:instancePath+"/backends/"+i0,schemaPath:"#/properties/backe\
nds/items/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err11]:vErrors.push(err11),errors++}}}else{let err12={instancePath:instancePath+"\
/backends",schemaPath:"#/properties/backends/type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=[err12]:vErrors.push(err12),errors++}}}else{let err13={
instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err13]:vErrors.push(err13),errors++}return validate491.errors=vErrors,
errors===0}validate491.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};var schema144={description:"Knobs that are absent are not this policy's business.",type:"\
object",additionalProperties:!1,required:["match"],properties:{match:{$ref:"#/$defs/Match"},faultInjection:{$ref:"#/$defs/FaultInjection"},redirect:{$ref:"#/$de\
fs/Redirect"},rewrite:{$ref:"#/$defs/Rewrite"},headers:{$ref:"#/$defs/HeaderOperations"},mirror:{$ref:"#/$defs/Mirror"},circuitBreaker:{$ref:"#/$defs/CircuitBre\
aker"},timeouts:{$ref:"#/$defs/RequestTimeouts"},retry:{$ref:"#/$defs/Retry"},fallback:{$ref:"#/$defs/Fallback"}}},schema145={type:"object",additionalProperties:!1,
required:["key","rule","delay","abort"],properties:{key:{$ref:"#/$defs/StateKey"},rule:{description:"Rule id of an abort.",type:"string"},delay:{type:["null","o\
bject"],allOf:[{if:{type:["null"]},then:{type:"null"}},{if:{type:["object"]},then:{type:"object",additionalProperties:!1,required:["percent","minSeconds","maxSe\
conds"],properties:{percent:{type:"number"},minSeconds:{type:"number"},maxSeconds:{type:"number"}}}}]},abort:{type:["null","object"],allOf:[{if:{type:["null"]},
then:{type:"null"}},{if:{type:["object"]},then:{type:"object",additionalProperties:!1,required:["percent","status","grpcStatus"],properties:{percent:{type:"numb\
er"},status:{type:"integer"},grpcStatus:{type:"integer"}}}}]}}};function validate496(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){
let vErrors=null,errors=0,evaluated0=validate496.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),
data&&typeof data=="object"&&!Array.isArray(data)){if(data.key===void 0){let err0={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
key"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.rule===void 0){let err1={instancePath,schemaPath:"#/required",keyword:"required",params:{
missingProperty:"rule"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(data.delay===void 0){let err2={instancePath,schemaPath:"#/required",keyword:"\
required",params:{missingProperty:"delay"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}if(data.abort===void 0){let err3={instancePath,schemaPath:"\
#/required",keyword:"required",params:{missingProperty:"abort"}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}for(let key0 in data)if(!(key0==="key"||
key0==="rule"||key0==="delay"||key0==="abort")){let err4={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0}};
vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}if(data.key!==void 0&&(validate438(data.key,{instancePath:instancePath+"/key",parentData:data,parentDataProperty:"\
key",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate438.errors),errors=vErrors.length)),data.rule!==void 0&&typeof data.rule!="string"){let err5={instancePath:instancePath+
"/rule",schemaPath:"#/properties/rule/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}if(data.delay!==void 0){
let data2=data.delay;if(data2!==null&&!(data2&&typeof data2=="object"&&!Array.isArray(data2))){let err6={instancePath:instancePath+"/delay",schemaPath:"#/proper\
ties/delay/type",keyword:"type",params:{type:schema145.properties.delay.type}};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}let _errs8=errors,valid2=!0,
_errs9=errors;if(data2!==null){let err7={};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}var _valid0=_errs9===errors;if(errors=_errs8,vErrors!==null&&
(_errs8?vErrors.length=_errs8:vErrors=null),_valid0){let _errs11=errors;if(data2!==null){let err8={instancePath:instancePath+"/delay",schemaPath:"#/properties/d\
elay/allOf/0/then/type",keyword:"type",params:{type:"null"}};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}var _valid0=_errs11===errors;valid2=_valid0}
if(!valid2){let err9={instancePath:instancePath+"/delay",schemaPath:"#/properties/delay/allOf/0/if",keyword:"if",params:{failingKeyword:"then"}};vErrors===null?
vErrors=[err9]:vErrors.push(err9),errors++}let _errs14=errors,valid3=!0,_errs15=errors;if(!(data2&&typeof data2=="object"&&!Array.isArray(data2))){let err10={};
vErrors===null?vErrors=[err10]:vErrors.push(err10),errors++}var _valid1=_errs15===errors;if(errors=_errs14,vErrors!==null&&(_errs14?vErrors.length=_errs14:vErrors=
null),_valid1){let _errs17=errors;if(data2&&typeof data2=="object"&&!Array.isArray(data2)){if(data2.percent===void 0){let err11={instancePath:instancePath+"/del\
ay",schemaPath:"#/properties/delay/allOf/1/then/required",keyword:"required",params:{missingProperty:"percent"}};vErrors===null?vErrors=[err11]:vErrors.push(err11),
errors++}if(data2.minSeconds===void 0){let err12={instancePath:instancePath+"/delay",schemaPath:"#/properties/delay/allOf/1/then/required",keyword:"required",params:{
missingProperty:"minSeconds"}};vErrors===null?vErrors=[err12]:vErrors.push(err12),errors++}if(data2.maxSeconds===void 0){let err13={instancePath:instancePath+"/\
delay",schemaPath:"#/properties/delay/allOf/1/then/required",keyword:"required",params:{missingProperty:"maxSeconds"}};vErrors===null?vErrors=[err13]:vErrors.push(
err13),errors++}for(let key1 in data2)if(!(key1==="percent"||key1==="minSeconds"||key1==="maxSeconds")){let err14={instancePath:instancePath+"/delay",schemaPath:"\
#/properties/delay/allOf/1/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key1}};vErrors===null?vErrors=[err14]:vErrors.push(
err14),errors++}if(data2.percent!==void 0){let data3=data2.percent;if(!(typeof data3=="number"&&isFinite(data3))){let err15={instancePath:instancePath+"/delay/p\
ercent",schemaPath:"#/properties/delay/allOf/1/then/properties/percent/type",keyword:"type",params:{type:"number"}};vErrors===null?vErrors=[err15]:vErrors.push(
err15),errors++}}if(data2.minSeconds!==void 0){let data4=data2.minSeconds;if(!(typeof data4=="number"&&isFinite(data4))){let err16={instancePath:instancePath+"/\
delay/minSeconds",schemaPath:"#/properties/delay/allOf/1/then/properties/minSeconds/type",keyword:"type",params:{type:"number"}};vErrors===null?vErrors=[err16]:
vErrors.push(err16),errors++}}if(data2.maxSeconds!==void 0){let data5=data2.maxSeconds;if(!(typeof data5=="number"&&isFinite(data5))){let err17={instancePath:instancePath+
"/delay/maxSeconds",schemaPath:"#/properties/delay/allOf/1/then/properties/maxSeconds/type",keyword:"type",params:{type:"number"}};vErrors===null?vErrors=[err17]:
vErrors.push(err17),errors++}}}else{let err18={instancePath:instancePath+"/delay",schemaPath:"#/properties/delay/allOf/1/then/type",keyword:"type",params:{type:"\
object"}};vErrors===null?vErrors=[err18]:vErrors.push(err18),errors++}var _valid1=_errs17===errors;valid3=_valid1}if(!valid3){let err19={instancePath:instancePath+
"/delay",schemaPath:"#/properties/delay/allOf/1/if",keyword:"if",params:{failingKeyword:"then"}};vErrors===null?vErrors=[err19]:vErrors.push(err19),errors++}}if(data.
abort!==void 0){let data6=data.abort;if(data6!==null&&!(data6&&typeof data6=="object"&&!Array.isArray(data6))){let err20={instancePath:instancePath+"/abort",schemaPath:"\
#/properties/abort/type",keyword:"type",params:{type:schema145.properties.abort.type}};vErrors===null?vErrors=[err20]:vErrors.push(err20),errors++}let _errs29=errors,
valid6=!0,_errs30=errors;if(data6!==null){let err21={};vErrors===null?vErrors=[err21]:vErrors.push(err21),errors++}var _valid2=_errs30===errors;if(errors=_errs29,
vErrors!==null&&(_errs29?vErrors.length=_errs29:vErrors=null),_valid2){let _errs32=errors;if(data6!==null){let err22={instancePath:instancePath+"/abort",schemaPath:"\
#/properties/abort/allOf/0/then/type",keyword:"type",params:{type:"null"}};vErrors===null?vErrors=[err22]:vErrors.push(err22),errors++}var _valid2=_errs32===errors;
valid6=_valid2}if(!valid6){let err23={instancePath:instancePath+"/abort",schemaPath:"#/properties/abort/allOf/0/if",keyword:"if",params:{failingKeyword:"then"}};
vErrors===null?vErrors=[err23]:vErrors.push(err23),errors++}let _errs35=errors,valid7=!0,_errs36=errors;if(!(data6&&typeof data6=="object"&&!Array.isArray(data6))){
let err24={};vErrors===null?vErrors=[err24]:vErrors.push(err24),errors++}var _valid3=_errs36===errors;if(errors=_errs35,vErrors!==null&&(_errs35?vErrors.length=
_errs35:vErrors=null),_valid3){let _errs38=errors;if(data6&&typeof data6=="object"&&!Array.isArray(data6)){if(data6.percent===void 0){let err25={instancePath:instancePath+
"/abort",schemaPath:"#/properties/abort/allOf/1/then/required",keyword:"required",params:{missingProperty:"percent"}};vErrors===null?vErrors=[err25]:vErrors.push(
err25),errors++}if(data6.status===void 0){let err26={instancePath:instancePath+"/abort",schemaPath:"#/properties/abort/allOf/1/then/required",keyword:"required",
params:{missingProperty:"status"}};vErrors===null?vErrors=[err26]:vErrors.push(err26),errors++}if(data6.grpcStatus===void 0){let err27={instancePath:instancePath+
"/abort",schemaPath:"#/properties/abort/allOf/1/then/required",keyword:"required",params:{missingProperty:"grpcStatus"}};vErrors===null?vErrors=[err27]:vErrors.
push(err27),errors++}for(let key2 in data6)if(!(key2==="percent"||key2==="status"||key2==="grpcStatus")){let err28={instancePath:instancePath+"/abort",schemaPath:"\
#/properties/abort/allOf/1/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key2}};vErrors===null?vErrors=[err28]:vErrors.push(
err28),errors++}if(data6.percent!==void 0){let data7=data6.percent;if(!(typeof data7=="number"&&isFinite(data7))){let err29={instancePath:instancePath+"/abort/p\
ercent",schemaPath:"#/properties/abort/allOf/1/then/properties/percent/type",keyword:"type",params:{type:"number"}};vErrors===null?vErrors=[err29]:vErrors.push(
err29),errors++}}if(data6.status!==void 0){let data8=data6.status;if(!(typeof data8=="number"&&!(data8%1)&&!isNaN(data8)&&isFinite(data8))){let err30={instancePath:instancePath+
"/abort/status",schemaPath:"#/properties/abort/allOf/1/then/properties/status/type",keyword:"type",params:{type:"integer"}};vErrors===null?vErrors=[err30]:vErrors.
push(err30),errors++}}if(data6.grpcStatus!==void 0){let data9=data6.grpcStatus;if(!(typeof data9=="number"&&!(data9%1)&&!isNaN(data9)&&isFinite(data9))){let err31={
instancePath:instancePath+"/abort/grpcStatus",schemaPath:"#/properties/abort/allOf/1/then/properties/grpcStatus/type",keyword:"type",params:{type:"integer"}};vErrors===
null?vErrors=[err31]:vErrors.push(err31),errors++}}}else{let err32={instancePath:instancePath+"/abort",schemaPath:"#/properties/abort/allOf/1/then/type",keyword:"\
type",params:{type:"object"}};vErrors===null?vErrors=[err32]:vErrors.push(err32),errors++}var _valid3=_errs38===errors;valid7=_valid3}if(!valid7){let err33={instancePath:instancePath+
"/abort",schemaPath:"#/properties/abort/allOf/1/if",keyword:"if",params:{failingKeyword:"then"}};vErrors===null?vErrors=[err33]:vErrors.push(err33),errors++}}}else{
let err34={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err34]:vErrors.push(err34),errors++}return validate496.
errors=vErrors,errors===0}validate496.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};var schema146={type:"object",additionalProperties:!1,required:["rule",
"status","scheme","host","port","path"],properties:{rule:{description:"Rule id of a refusal, because what the redirect makes of the request is none that two rea\
ders agree about.",type:"string"},status:{type:"integer"},scheme:{description:"Always given.",type:"string"},host:{description:"Empty: as asked for.",type:"stri\
ng"},port:{description:"0: none is written. Null: as asked for.",type:["integer","null"]},path:{type:["null","object"],allOf:[{if:{type:["null"]},then:{type:"nu\
ll"}},{if:{type:["object"]},then:{$ref:"#/$defs/PathChange"}}]}}},schema147={type:"object",additionalProperties:!1,required:["kind","covered","value","regex"],properties:{
kind:{enum:["full","prefix","regex"]},covered:{description:"prefix: what of the path is replaced.",type:"string"},value:{description:"regex: as C++'s std::regex\
_replace reads it, $01 to $09 for the groups and $$ for a dollar sign.",type:"string"},regex:{description:"regex: the pattern, not anchored; else empty.",type:"\
string"}}};function validate500(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate500.
evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){
if(data.kind===void 0){let err0={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"kind"}};vErrors===null?vErrors=[err0]:vErrors.
push(err0),errors++}if(data.covered===void 0){let err1={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"covered"}};vErrors===null?
vErrors=[err1]:vErrors.push(err1),errors++}if(data.value===void 0){let err2={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"va\
lue"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}if(data.regex===void 0){let err3={instancePath,schemaPath:"#/required",keyword:"required",params:{
missingProperty:"regex"}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}for(let key0 in data)if(!(key0==="kind"||key0==="covered"||key0==="value"||key0===
"regex")){let err4={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0}};vErrors===null?vErrors=[err4]:
vErrors.push(err4),errors++}if(data.kind!==void 0){let data0=data.kind;if(!(data0==="full"||data0==="prefix"||data0==="regex")){let err5={instancePath:instancePath+
"/kind",schemaPath:"#/properties/kind/enum",keyword:"enum",params:{allowedValues:schema147.properties.kind.enum}};vErrors===null?vErrors=[err5]:vErrors.push(err5),
errors++}}if(data.covered!==void 0&&typeof data.covered!="string"){let err6={instancePath:instancePath+"/covered",schemaPath:"#/properties/covered/type",keyword:"\
type",params:{type:"string"}};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}if(data.value!==void 0&&typeof data.value!="string"){let err7={instancePath:instancePath+
"/value",schemaPath:"#/properties/value/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}if(data.regex!==void 0&&
typeof data.regex!="string"){let err8={instancePath:instancePath+"/regex",schemaPath:"#/properties/regex/type",keyword:"type",params:{type:"string"}};vErrors===
null?vErrors=[err8]:vErrors.push(err8),errors++}}else{let err9={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[
err9]:vErrors.push(err9),errors++}return validate500.errors=vErrors,errors===0}validate500.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function validate499(data,{
instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate499.evaluated;if(evaluated0.dynamicProps&&
(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){if(data.rule===void 0){let err0={
instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"rule"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.status===
void 0){let err1={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"status"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}
if(data.scheme===void 0){let err2={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"scheme"}};vErrors===null?vErrors=[err2]:vErrors.
push(err2),errors++}if(data.host===void 0){let err3={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"host"}};vErrors===null?vErrors=
[err3]:vErrors.push(err3),errors++}if(data.port===void 0){let err4={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"port"}};vErrors===
null?vErrors=[err4]:vErrors.push(err4),errors++}if(data.path===void 0){let err5={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
path"}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}for(let key0 in data)if(!(key0==="rule"||key0==="status"||key0==="scheme"||key0==="host"||key0===
"port"||key0==="path")){let err6={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0}};vErrors===null?
vErrors=[err6]:vErrors.push(err6),errors++}if(data.rule!==void 0&&typeof data.rule!="string"){let err7={instancePath:instancePath+"/rule",schemaPath:"#/properti\
es/rule/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}if(data.status!==void 0){let data1=data.status;if(!(typeof data1==
"number"&&!(data1%1)&&!isNaN(data1)&&isFinite(data1))){let err8={instancePath:instancePath+"/status",schemaPath:"#/properties/status/type",keyword:"type",params:{
type:"integer"}};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}}if(data.scheme!==void 0&&typeof data.scheme!="string"){let err9={instancePath:instancePath+
"/scheme",schemaPath:"#/properties/scheme/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}if(data.host!==
void 0&&typeof data.host!="string"){let err10={instancePath:instancePath+"/host",schemaPath:"#/properties/host/type",keyword:"type",params:{type:"string"}};vErrors===
null?vErrors=[err10]:vErrors.push(err10),errors++}if(data.port!==void 0){let data4=data.port;if(!(typeof data4=="number"&&!(data4%1)&&!isNaN(data4)&&isFinite(data4))&&
data4!==null){let err11={instancePath:instancePath+"/port",schemaPath:"#/properties/port/type",keyword:"type",params:{type:schema146.properties.port.type}};vErrors===
null?vErrors=[err11]:vErrors.push(err11),errors++}}if(data.path!==void 0){let data5=data.path;if(data5!==null&&!(data5&&typeof data5=="object"&&!Array.isArray(data5))){
let err12={instancePath:instancePath+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type:schema146.properties.path.type}};vErrors===null?vErrors=
[err12]:vErrors.push(err12),errors++}let _errs15=errors,valid2=!0,_errs16=errors;if(data5!==null){let err13={};vErrors===null?vErrors=[err13]:vErrors.push(err13),
errors++}var _valid0=_errs16===errors;if(errors=_errs15,vErrors!==null&&(_errs15?vErrors.length=_errs15:vErrors=null),_valid0){let _errs18=errors;if(data5!==null){
let err14={instancePath:instancePath+"/path",schemaPath:"#/properties/path/allOf/0/then/type",keyword:"type",params:{type:"null"}};vErrors===null?vErrors=[err14]:
vErrors.push(err14),errors++}var _valid0=_errs18===errors;valid2=_valid0}if(!valid2){let err15={instancePath:instancePath+"/path",schemaPath:"#/properties/path/\
allOf/0/if",keyword:"if",params:{failingKeyword:"then"}};vErrors===null?vErrors=[err15]:vErrors.push(err15),errors++}let _errs21=errors,valid3=!0,_errs22=errors;
if(!(data5&&typeof data5=="object"&&!Array.isArray(data5))){let err16={};vErrors===null?vErrors=[err16]:vErrors.push(err16),errors++}var _valid1=_errs22===errors;
if(errors=_errs21,vErrors!==null&&(_errs21?vErrors.length=_errs21:vErrors=null),_valid1){let _errs24=errors;validate500(data5,{instancePath:instancePath+"/path",
parentData:data,parentDataProperty:"path",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate500.errors),errors=vErrors.length);var _valid1=_errs24===errors;
valid3=_valid1}if(!valid3){let err17={instancePath:instancePath+"/path",schemaPath:"#/properties/path/allOf/1/if",keyword:"if",params:{failingKeyword:"then"}};vErrors===
null?vErrors=[err17]:vErrors.push(err17),errors++}}}else{let err18={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=
[err18]:vErrors.push(err18),errors++}return validate499.errors=vErrors,errors===0}validate499.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};var schema148={
type:"object",additionalProperties:!1,required:["rule","host","path"],properties:{rule:{description:"Rule id of a refusal, because the new path is none that two\
 readers agree about.",type:"string"},host:{description:"Empty: unchanged.",type:"string"},path:{type:["null","object"],allOf:[{if:{type:["null"]},then:{type:"n\
ull"}},{if:{type:["object"]},then:{$ref:"#/$defs/PathChange"}}]}}};function validate503(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){
let vErrors=null,errors=0,evaluated0=validate503.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),
data&&typeof data=="object"&&!Array.isArray(data)){if(data.rule===void 0){let err0={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
rule"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.host===void 0){let err1={instancePath,schemaPath:"#/required",keyword:"required",params:{
missingProperty:"host"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(data.path===void 0){let err2={instancePath,schemaPath:"#/required",keyword:"\
required",params:{missingProperty:"path"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}for(let key0 in data)if(!(key0==="rule"||key0==="host"||key0===
"path")){let err3={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0}};vErrors===null?vErrors=[err3]:
vErrors.push(err3),errors++}if(data.rule!==void 0&&typeof data.rule!="string"){let err4={instancePath:instancePath+"/rule",schemaPath:"#/properties/rule/type",keyword:"\
type",params:{type:"string"}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}if(data.host!==void 0&&typeof data.host!="string"){let err5={instancePath:instancePath+
"/host",schemaPath:"#/properties/host/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}if(data.path!==void 0){
let data2=data.path;if(data2!==null&&!(data2&&typeof data2=="object"&&!Array.isArray(data2))){let err6={instancePath:instancePath+"/path",schemaPath:"#/properti\
es/path/type",keyword:"type",params:{type:schema148.properties.path.type}};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}let _errs9=errors,valid2=!0,
_errs10=errors;if(data2!==null){let err7={};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}var _valid0=_errs10===errors;if(errors=_errs9,vErrors!==null&&
(_errs9?vErrors.length=_errs9:vErrors=null),_valid0){let _errs12=errors;if(data2!==null){let err8={instancePath:instancePath+"/path",schemaPath:"#/properties/pa\
th/allOf/0/then/type",keyword:"type",params:{type:"null"}};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}var _valid0=_errs12===errors;valid2=_valid0}
if(!valid2){let err9={instancePath:instancePath+"/path",schemaPath:"#/properties/path/allOf/0/if",keyword:"if",params:{failingKeyword:"then"}};vErrors===null?vErrors=
[err9]:vErrors.push(err9),errors++}let _errs15=errors,valid3=!0,_errs16=errors;if(!(data2&&typeof data2=="object"&&!Array.isArray(data2))){let err10={};vErrors===
null?vErrors=[err10]:vErrors.push(err10),errors++}var _valid1=_errs16===errors;if(errors=_errs15,vErrors!==null&&(_errs15?vErrors.length=_errs15:vErrors=null),_valid1){
let _errs18=errors;validate500(data2,{instancePath:instancePath+"/path",parentData:data,parentDataProperty:"path",rootData,dynamicAnchors})||(vErrors=append(vErrors,
validate500.errors),errors=vErrors.length);var _valid1=_errs18===errors;valid3=_valid1}if(!valid3){let err11={instancePath:instancePath+"/path",schemaPath:"#/pr\
operties/path/allOf/1/if",keyword:"if",params:{failingKeyword:"then"}};vErrors===null?vErrors=[err11]:vErrors.push(err11),errors++}}}else{let err12={instancePath,
schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err12]:vErrors.push(err12),errors++}return validate503.errors=vErrors,errors===
0}validate503.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function validate507(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate507.evaluated;
if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){if(data.
set===void 0){let err0={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"set"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),
errors++}if(data.add===void 0){let err1={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"add"}};vErrors===null?vErrors=[err1]:vErrors.
push(err1),errors++}if(data.remove===void 0){let err2={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"remove"}};vErrors===null?
vErrors=[err2]:vErrors.push(err2),errors++}for(let key0 in data)if(!(key0==="set"||key0==="add"||key0==="remove")){let err3={instancePath,schemaPath:"#/addition\
alProperties",keyword:"additionalProperties",params:{additionalProperty:key0}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}if(data.set!==void 0){let data0=data.
set;if(data0&&typeof data0=="object"&&!Array.isArray(data0)){for(let key1 in data0)if(typeof data0[key1]!="string"){let err4={instancePath:instancePath+"/set/"+
key1.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/properties/set/additionalProperties/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=
[err4]:vErrors.push(err4),errors++}}else{let err5={instancePath:instancePath+"/set",schemaPath:"#/properties/set/type",keyword:"type",params:{type:"object"}};vErrors===
null?vErrors=[err5]:vErrors.push(err5),errors++}}if(data.add!==void 0){let data2=data.add;if(Array.isArray(data2)){let len0=data2.length;for(let i0=0;i0<len0;i0++){
let data3=data2[i0];if(data3&&typeof data3=="object"&&!Array.isArray(data3)){if(data3.name===void 0){let err6={instancePath:instancePath+"/add/"+i0,schemaPath:"\
#/properties/add/items/required",keyword:"required",params:{missingProperty:"name"}};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}if(data3.value===
void 0){let err7={instancePath:instancePath+"/add/"+i0,schemaPath:"#/properties/add/items/required",keyword:"required",params:{missingProperty:"value"}};vErrors===
null?vErrors=[err7]:vErrors.push(err7),errors++}for(let key2 in data3)if(!(key2==="name"||key2==="value")){let err8={instancePath:instancePath+"/add/"+i0,schemaPath:"\
#/properties/add/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key2}};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}
if(data3.name!==void 0&&typeof data3.name!="string"){let err9={instancePath:instancePath+"/add/"+i0+"/name",schemaPath:"#/properties/add/items/properties/name/t\
ype",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}if(data3.value!==void 0&&typeof data3.value!="string"){let err10={
instancePath:instancePath+"/add/"+i0+"/value",schemaPath:"#/properties/add/items/properties/value/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=
[err10]:vErrors.push(err10),errors++}}else{let err11={instancePath:instancePath+"/add/"+i0,schemaPath:"#/properties/add/items/type",keyword:"type",params:{type:"\
object"}};vErrors===null?vErrors=[err11]:vErrors.push(err11),errors++}}}else{let err12={instancePath:instancePath+"/add",schemaPath:"#/properties/add/type",keyword:"\
type",params:{type:"array"}};vErrors===null?vErrors=[err12]:vErrors.push(err12),errors++}}if(data.remove!==void 0){let data6=data.remove;if(Array.isArray(data6)){
let len1=data6.length;for(let i1=0;i1<len1;i1++)if(typeof data6[i1]!="string"){let err13={instancePath:instancePath+"/remove/"+i1,schemaPath:"#/properties/remov\
e/items/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err13]:vErrors.push(err13),errors++}}else{let err14={instancePath:instancePath+"/re\
move",schemaPath:"#/properties/remove/type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=[err14]:vErrors.push(err14),errors++}}}else{let err15={
instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err15]:vErrors.push(err15),errors++}return validate507.errors=vErrors,
errors===0}validate507.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function validate506(data,{instancePath="",parentData,parentDataProperty,rootData=data,
dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate506.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&
(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){if(data.request===void 0){let err0={instancePath,schemaPath:"#/required",keyword:"r\
equired",params:{missingProperty:"request"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.response===void 0){let err1={instancePath,schemaPath:"\
#/required",keyword:"required",params:{missingProperty:"response"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}for(let key0 in data)if(!(key0==="\
request"||key0==="response")){let err2={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0}};vErrors===
null?vErrors=[err2]:vErrors.push(err2),errors++}data.request!==void 0&&(validate507(data.request,{instancePath:instancePath+"/request",parentData:data,parentDataProperty:"\
request",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate507.errors),errors=vErrors.length)),data.response!==void 0&&(validate507(data.response,{instancePath:instancePath+
"/response",parentData:data,parentDataProperty:"response",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate507.errors),errors=vErrors.length))}else{let err3={
instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}return validate506.errors=vErrors,
errors===0}validate506.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function validate511(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate511.evaluated;
if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){if(data.
key===void 0){let err0={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"key"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),
errors++}if(data.cluster===void 0){let err1={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"cluster"}};vErrors===null?vErrors=
[err1]:vErrors.push(err1),errors++}if(data.host===void 0){let err2={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"host"}};vErrors===
null?vErrors=[err2]:vErrors.push(err2),errors++}if(data.percent===void 0){let err3={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
percent"}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}if(data.maxBodyBytes===void 0){let err4={instancePath,schemaPath:"#/required",keyword:"requ\
ired",params:{missingProperty:"maxBodyBytes"}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}for(let key0 in data)if(!(key0==="key"||key0==="cluster"||
key0==="host"||key0==="percent"||key0==="maxBodyBytes")){let err5={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0}};
vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}if(data.key!==void 0&&(validate438(data.key,{instancePath:instancePath+"/key",parentData:data,parentDataProperty:"\
key",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate438.errors),errors=vErrors.length)),data.cluster!==void 0&&typeof data.cluster!="string"){let err6={
instancePath:instancePath+"/cluster",schemaPath:"#/properties/cluster/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err6]:vErrors.push(err6),
errors++}if(data.host!==void 0&&typeof data.host!="string"){let err7={instancePath:instancePath+"/host",schemaPath:"#/properties/host/type",keyword:"type",params:{
type:"string"}};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}if(data.percent!==void 0){let data3=data.percent;if(!(typeof data3=="number"&&isFinite(
data3))){let err8={instancePath:instancePath+"/percent",schemaPath:"#/properties/percent/type",keyword:"type",params:{type:"number"}};vErrors===null?vErrors=[err8]:
vErrors.push(err8),errors++}}if(data.maxBodyBytes!==void 0){let data4=data.maxBodyBytes;if(!(typeof data4=="number"&&!(data4%1)&&!isNaN(data4)&&isFinite(data4))){
let err9={instancePath:instancePath+"/maxBodyBytes",schemaPath:"#/properties/maxBodyBytes/type",keyword:"type",params:{type:"integer"}};vErrors===null?vErrors=[
err9]:vErrors.push(err9),errors++}}}else{let err10={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err10]:vErrors.
push(err10),errors++}return validate511.errors=vErrors,errors===0}validate511.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};var schema152={description:"R\
atios and counts: 0 where the condition is not given.",type:"object",additionalProperties:!1,required:["key","rule","scope","windowSeconds","minRequests","error\
Ratio","errorCount","slowSeconds","slowRatio","slowCount","openSeconds","probes","reply"],properties:{key:{$ref:"#/$defs/StateKey"},rule:{description:"Rule id o\
f a refusal.",type:"string"},scope:{enum:["service","endpoint"]},windowSeconds:{type:"number"},minRequests:{type:"integer"},errorRatio:{type:"number"},errorCount:{
type:"integer"},slowSeconds:{type:"number"},slowRatio:{type:"number"},slowCount:{type:"integer"},openSeconds:{type:"number"},probes:{type:"integer"},reply:{$ref:"\
#/$defs/Reply"}}};function validate514(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate514.
evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){
if(data.key===void 0){let err0={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"key"}};vErrors===null?vErrors=[err0]:vErrors.push(
err0),errors++}if(data.rule===void 0){let err1={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"rule"}};vErrors===null?vErrors=
[err1]:vErrors.push(err1),errors++}if(data.scope===void 0){let err2={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"scope"}};vErrors===
null?vErrors=[err2]:vErrors.push(err2),errors++}if(data.windowSeconds===void 0){let err3={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
windowSeconds"}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}if(data.minRequests===void 0){let err4={instancePath,schemaPath:"#/required",keyword:"\
required",params:{missingProperty:"minRequests"}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}if(data.errorRatio===void 0){let err5={instancePath,
schemaPath:"#/required",keyword:"required",params:{missingProperty:"errorRatio"}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}if(data.errorCount===
void 0){let err6={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"errorCount"}};vErrors===null?vErrors=[err6]:vErrors.push(err6),
errors++}if(data.slowSeconds===void 0){let err7={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"slowSeconds"}};vErrors===null?
vErrors=[err7]:vErrors.push(err7),errors++}if(data.slowRatio===void 0){let err8={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
slowRatio"}};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}if(data.slowCount===void 0){let err9={instancePath,schemaPath:"#/required",keyword:"requi\
red",params:{missingProperty:"slowCount"}};vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}if(data.openSeconds===void 0){let err10={instancePath,schemaPath:"\
#/required",keyword:"required",params:{missingProperty:"openSeconds"}};vErrors===null?vErrors=[err10]:vErrors.push(err10),errors++}if(data.probes===void 0){let err11={
instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"probes"}};vErrors===null?vErrors=[err11]:vErrors.push(err11),errors++}if(data.reply===
void 0){let err12={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"reply"}};vErrors===null?vErrors=[err12]:vErrors.push(err12),
errors++}for(let key0 in data)if(!func1.call(schema152.properties,key0)){let err13={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperti\
es",params:{additionalProperty:key0}};vErrors===null?vErrors=[err13]:vErrors.push(err13),errors++}if(data.key!==void 0&&(validate438(data.key,{instancePath:instancePath+
"/key",parentData:data,parentDataProperty:"key",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate438.errors),errors=vErrors.length)),data.rule!==void 0&&
typeof data.rule!="string"){let err14={instancePath:instancePath+"/rule",schemaPath:"#/properties/rule/type",keyword:"type",params:{type:"string"}};vErrors===null?
vErrors=[err14]:vErrors.push(err14),errors++}if(data.scope!==void 0){let data2=data.scope;if(!(data2==="service"||data2==="endpoint")){let err15={instancePath:instancePath+
"/scope",schemaPath:"#/properties/scope/enum",keyword:"enum",params:{allowedValues:schema152.properties.scope.enum}};vErrors===null?vErrors=[err15]:vErrors.push(
err15),errors++}}if(data.windowSeconds!==void 0){let data3=data.windowSeconds;if(!(typeof data3=="number"&&isFinite(data3))){let err16={instancePath:instancePath+
"/windowSeconds",schemaPath:"#/properties/windowSeconds/type",keyword:"type",params:{type:"number"}};vErrors===null?vErrors=[err16]:vErrors.push(err16),errors++}}
if(data.minRequests!==void 0){let data4=data.minRequests;if(!(typeof data4=="number"&&!(data4%1)&&!isNaN(data4)&&isFinite(data4))){let err17={instancePath:instancePath+
"/minRequests",schemaPath:"#/properties/minRequests/type",keyword:"type",params:{type:"integer"}};vErrors===null?vErrors=[err17]:vErrors.push(err17),errors++}}if(data.
errorRatio!==void 0){let data5=data.errorRatio;if(!(typeof data5=="number"&&isFinite(data5))){let err18={instancePath:instancePath+"/errorRatio",schemaPath:"#/p\
roperties/errorRatio/type",keyword:"type",params:{type:"number"}};vErrors===null?vErrors=[err18]:vErrors.push(err18),errors++}}if(data.errorCount!==void 0){let data6=data.
errorCount;if(!(typeof data6=="number"&&!(data6%1)&&!isNaN(data6)&&isFinite(data6))){let err19={instancePath:instancePath+"/errorCount",schemaPath:"#/properties\
/errorCount/type",keyword:"type",params:{type:"integer"}};vErrors===null?vErrors=[err19]:vErrors.push(err19),errors++}}if(data.slowSeconds!==void 0){let data7=data.
slowSeconds;if(!(typeof data7=="number"&&isFinite(data7))){let err20={instancePath:instancePath+"/slowSeconds",schemaPath:"#/properties/slowSeconds/type",keyword:"\
type",params:{type:"number"}};vErrors===null?vErrors=[err20]:vErrors.push(err20),errors++}}if(data.slowRatio!==void 0){let data8=data.slowRatio;if(!(typeof data8==
"number"&&isFinite(data8))){let err21={instancePath:instancePath+"/slowRatio",schemaPath:"#/properties/slowRatio/type",keyword:"type",params:{type:"number"}};vErrors===
null?vErrors=[err21]:vErrors.push(err21),errors++}}if(data.slowCount!==void 0){let data9=data.slowCount;if(!(typeof data9=="number"&&!(data9%1)&&!isNaN(data9)&&
isFinite(data9))){let err22={instancePath:instancePath+"/slowCount",schemaPath:"#/properties/slowCount/type",keyword:"type",params:{type:"integer"}};vErrors===null?
vErrors=[err22]:vErrors.push(err22),errors++}}if(data.openSeconds!==void 0){let data10=data.openSeconds;if(!(typeof data10=="number"&&isFinite(data10))){let err23={
instancePath:instancePath+"/openSeconds",schemaPath:"#/properties/openSeconds/type",keyword:"type",params:{type:"number"}};vErrors===null?vErrors=[err23]:vErrors.
push(err23),errors++}}if(data.probes!==void 0){let data11=data.probes;if(!(typeof data11=="number"&&!(data11%1)&&!isNaN(data11)&&isFinite(data11))){let err24={instancePath:instancePath+
"/probes",schemaPath:"#/properties/probes/type",keyword:"type",params:{type:"integer"}};vErrors===null?vErrors=[err24]:vErrors.push(err24),errors++}}data.reply!==
void 0&&(validate448(data.reply,{instancePath:instancePath+"/reply",parentData:data,parentDataProperty:"reply",rootData,dynamicAnchors})||(vErrors=append(vErrors,
validate448.errors),errors=vErrors.length))}else{let err25={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err25]:
vErrors.push(err25),errors++}return validate514.errors=vErrors,errors===0}validate514.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function validate518(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate518.evaluated;
if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){if(data.
rule===void 0){let err0={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"rule"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),
errors++}if(data.perTrySeconds===void 0){let err1={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"perTrySeconds"}};vErrors===null?
vErrors=[err1]:vErrors.push(err1),errors++}if(data.requestSeconds===void 0){let err2={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
requestSeconds"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}for(let key0 in data)if(!(key0==="rule"||key0==="perTrySeconds"||key0==="requestSeco\
nds")){let err3={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0}};vErrors===null?vErrors=[err3]:
vErrors.push(err3),errors++}if(data.rule!==void 0&&typeof data.rule!="string"){let err4={instancePath:instancePath+"/rule",schemaPath:"#/properties/rule/type",keyword:"\
type",params:{type:"string"}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}if(data.perTrySeconds!==void 0){let data1=data.perTrySeconds;if(!(typeof data1==
"number"&&isFinite(data1))){let err5={instancePath:instancePath+"/perTrySeconds",schemaPath:"#/properties/perTrySeconds/type",keyword:"type",params:{type:"numbe\
r"}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}}if(data.requestSeconds!==void 0){let data2=data.requestSeconds;if(!(typeof data2=="number"&&isFinite(
data2))){let err6={instancePath:instancePath+"/requestSeconds",schemaPath:"#/properties/requestSeconds/type",keyword:"type",params:{type:"number"}};vErrors===null?
vErrors=[err6]:vErrors.push(err6),errors++}}}else{let err7={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err7]:
vErrors.push(err7),errors++}return validate518.errors=vErrors,errors===0}validate518.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};var schema154={type:"o\
bject",additionalProperties:!1,required:["key","attempts","statuses","connectFailure","reset","timeout","methods","baseSeconds","maxSeconds","budgetPercent","bu\
dgetPerSecond","maxBodyBytes"],properties:{key:{$ref:"#/$defs/StateKey"},attempts:{description:"After the first.",type:"integer"},statuses:{description:"Of answ\
ers that the upstream itself gave.",type:"array",items:{type:"integer"}},connectFailure:{type:"boolean"},reset:{type:"boolean"},timeout:{type:"boolean"},methods:{
type:"array",items:{type:"string"}},baseSeconds:{type:"number"},maxSeconds:{type:"number"},budgetPercent:{type:"number"},budgetPerSecond:{type:"integer"},maxBodyBytes:{
type:"integer"}}};function validate520(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate520.
evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){
if(data.key===void 0){let err0={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"key"}};vErrors===null?vErrors=[err0]:vErrors.push(
err0),errors++}if(data.attempts===void 0){let err1={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"attempts"}};vErrors===null?
vErrors=[err1]:vErrors.push(err1),errors++}if(data.statuses===void 0){let err2={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
statuses"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}if(data.connectFailure===void 0){let err3={instancePath,schemaPath:"#/required",keyword:"r\
equired",params:{missingProperty:"connectFailure"}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}if(data.reset===void 0){let err4={instancePath,schemaPath:"\
#/required",keyword:"required",params:{missingProperty:"reset"}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}if(data.timeout===void 0){let err5={instancePath,
schemaPath:"#/required",keyword:"required",params:{missingProperty:"timeout"}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}if(data.methods===void 0){
let err6={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"methods"}};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}
if(data.baseSeconds===void 0){let err7={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"baseSeconds"}};vErrors===null?vErrors=[
err7]:vErrors.push(err7),errors++}if(data.maxSeconds===void 0){let err8={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"maxSec\
onds"}};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}if(data.budgetPercent===void 0){let err9={instancePath,schemaPath:"#/required",keyword:"requir\
ed",params:{missingProperty:"budgetPercent"}};vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}if(data.budgetPerSecond===void 0){let err10={instancePath,
schemaPath:"#/required",keyword:"required",params:{missingProperty:"budgetPerSecond"}};vErrors===null?vErrors=[err10]:vErrors.push(err10),errors++}if(data.maxBodyBytes===
void 0){let err11={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"maxBodyBytes"}};vErrors===null?vErrors=[err11]:vErrors.push(
err11),errors++}for(let key0 in data)if(!func1.call(schema154.properties,key0)){let err12={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalP\
roperties",params:{additionalProperty:key0}};vErrors===null?vErrors=[err12]:vErrors.push(err12),errors++}if(data.key!==void 0&&(validate438(data.key,{instancePath:instancePath+
"/key",parentData:data,parentDataProperty:"key",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate438.errors),errors=vErrors.length)),data.attempts!==void 0){
let data1=data.attempts;if(!(typeof data1=="number"&&!(data1%1)&&!isNaN(data1)&&isFinite(data1))){let err13={instancePath:instancePath+"/attempts",schemaPath:"#\
/properties/attempts/type",keyword:"type",params:{type:"integer"}};vErrors===null?vErrors=[err13]:vErrors.push(err13),errors++}}if(data.statuses!==void 0){let data2=data.
statuses;if(Array.isArray(data2)){let len0=data2.length;for(let i0=0;i0<len0;i0++){let data3=data2[i0];if(!(typeof data3=="number"&&!(data3%1)&&!isNaN(data3)&&isFinite(
data3))){let err14={instancePath:instancePath+"/statuses/"+i0,schemaPath:"#/properties/statuses/items/type",keyword:"type",params:{type:"integer"}};vErrors===null?
vErrors=[err14]:vErrors.push(err14),errors++}}}else{let err15={instancePath:instancePath+"/statuses",schemaPath:"#/properties/statuses/type",keyword:"type",params:{
type:"array"}};vErrors===null?vErrors=[err15]:vErrors.push(err15),errors++}}if(data.connectFailure!==void 0&&typeof data.connectFailure!="boolean"){let err16={instancePath:instancePath+
"/connectFailure",schemaPath:"#/properties/connectFailure/type",keyword:"type",params:{type:"boolean"}};vErrors===null?vErrors=[err16]:vErrors.push(err16),errors++}
if(data.reset!==void 0&&typeof data.reset!="boolean"){let err17={instancePath:instancePath+"/reset",schemaPath:"#/properties/reset/type",keyword:"type",params:{
type:"boolean"}};vErrors===null?vErrors=[err17]:vErrors.push(err17),errors++}if(data.timeout!==void 0&&typeof data.timeout!="boolean"){let err18={instancePath:instancePath+
"/timeout",schemaPath:"#/properties/timeout/type",keyword:"type",params:{type:"boolean"}};vErrors===null?vErrors=[err18]:vErrors.push(err18),errors++}if(data.methods!==
void 0){let data7=data.methods;if(Array.isArray(data7)){let len1=data7.length;for(let i1=0;i1<len1;i1++)if(typeof data7[i1]!="string"){let err19={instancePath:instancePath+
"/methods/"+i1,schemaPath:"#/properties/methods/items/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err19]:vErrors.push(err19),errors++}}else{
let err20={instancePath:instancePath+"/methods",schemaPath:"#/properties/methods/type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=[err20]:vErrors.
push(err20),errors++}}if(data.baseSeconds!==void 0){let data9=data.baseSeconds;if(!(typeof data9=="number"&&isFinite(data9))){let err21={instancePath:instancePath+
"/baseSeconds",schemaPath:"#/properties/baseSeconds/type",keyword:"type",params:{type:"number"}};vErrors===null?vErrors=[err21]:vErrors.push(err21),errors++}}if(data.
maxSeconds!==void 0){let data10=data.maxSeconds;if(!(typeof data10=="number"&&isFinite(data10))){let err22={instancePath:instancePath+"/maxSeconds",schemaPath:"\
#/properties/maxSeconds/type",keyword:"type",params:{type:"number"}};vErrors===null?vErrors=[err22]:vErrors.push(err22),errors++}}if(data.budgetPercent!==void 0){
let data11=data.budgetPercent;if(!(typeof data11=="number"&&isFinite(data11))){let err23={instancePath:instancePath+"/budgetPercent",schemaPath:"#/properties/bu\
dgetPercent/type",keyword:"type",params:{type:"number"}};vErrors===null?vErrors=[err23]:vErrors.push(err23),errors++}}if(data.budgetPerSecond!==void 0){let data12=data.
budgetPerSecond;if(!(typeof data12=="number"&&!(data12%1)&&!isNaN(data12)&&isFinite(data12))){let err24={instancePath:instancePath+"/budgetPerSecond",schemaPath:"\
#/properties/budgetPerSecond/type",keyword:"type",params:{type:"integer"}};vErrors===null?vErrors=[err24]:vErrors.push(err24),errors++}}if(data.maxBodyBytes!==void 0){
let data13=data.maxBodyBytes;if(!(typeof data13=="number"&&!(data13%1)&&!isNaN(data13)&&isFinite(data13))){let err25={instancePath:instancePath+"/maxBodyBytes",
schemaPath:"#/properties/maxBodyBytes/type",keyword:"type",params:{type:"integer"}};vErrors===null?vErrors=[err25]:vErrors.push(err25),errors++}}}else{let err26={
instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err26]:vErrors.push(err26),errors++}return validate520.errors=vErrors,
errors===0}validate520.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};var schema155={type:"object",additionalProperties:!1,required:["on","cluster","host",
"reply"],properties:{on:{type:"array",items:{enum:["open","empty","limit"]}},cluster:{description:"Null: the reply.",type:["string","null"]},host:{description:"\
What the other service is asked for; empty where there is none.",type:"string"},reply:{type:["null","object"],allOf:[{if:{type:["null"]},then:{type:"null"}},{if:{
type:["object"]},then:{$ref:"#/$defs/Reply"}}]}}};function validate523(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){
let vErrors=null,errors=0,evaluated0=validate523.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),
data&&typeof data=="object"&&!Array.isArray(data)){if(data.on===void 0){let err0={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
on"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.cluster===void 0){let err1={instancePath,schemaPath:"#/required",keyword:"required",params:{
missingProperty:"cluster"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(data.host===void 0){let err2={instancePath,schemaPath:"#/required",keyword:"\
required",params:{missingProperty:"host"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}if(data.reply===void 0){let err3={instancePath,schemaPath:"\
#/required",keyword:"required",params:{missingProperty:"reply"}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}for(let key0 in data)if(!(key0==="on"||
key0==="cluster"||key0==="host"||key0==="reply")){let err4={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0}};
vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}if(data.on!==void 0){let data0=data.on;if(Array.isArray(data0)){let len0=data0.length;for(let i0=0;i0<
len0;i0++){let data1=data0[i0];if(!(data1==="open"||data1==="empty"||data1==="limit")){let err5={instancePath:instancePath+"/on/"+i0,schemaPath:"#/properties/on\
/items/enum",keyword:"enum",params:{allowedValues:schema155.properties.on.items.enum}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}}}else{let err6={
instancePath:instancePath+"/on",schemaPath:"#/properties/on/type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}}
if(data.cluster!==void 0){let data2=data.cluster;if(typeof data2!="string"&&data2!==null){let err7={instancePath:instancePath+"/cluster",schemaPath:"#/propertie\
s/cluster/type",keyword:"type",params:{type:schema155.properties.cluster.type}};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}}if(data.host!==void 0&&
typeof data.host!="string"){let err8={instancePath:instancePath+"/host",schemaPath:"#/properties/host/type",keyword:"type",params:{type:"string"}};vErrors===null?
vErrors=[err8]:vErrors.push(err8),errors++}if(data.reply!==void 0){let data4=data.reply;if(data4!==null&&!(data4&&typeof data4=="object"&&!Array.isArray(data4))){
let err9={instancePath:instancePath+"/reply",schemaPath:"#/properties/reply/type",keyword:"type",params:{type:schema155.properties.reply.type}};vErrors===null?vErrors=
[err9]:vErrors.push(err9),errors++}let _errs12=errors,valid4=!0,_errs13=errors;if(data4!==null){let err10={};vErrors===null?vErrors=[err10]:vErrors.push(err10),
errors++}var _valid0=_errs13===errors;if(errors=_errs12,vErrors!==null&&(_errs12?vErrors.length=_errs12:vErrors=null),_valid0){let _errs15=errors;if(data4!==null){
let err11={instancePath:instancePath+"/reply",schemaPath:"#/properties/reply/allOf/0/then/type",keyword:"type",params:{type:"null"}};vErrors===null?vErrors=[err11]:
vErrors.push(err11),errors++}var _valid0=_errs15===errors;valid4=_valid0}if(!valid4){let err12={instancePath:instancePath+"/reply",schemaPath:"#/properties/repl\
y/allOf/0/if",keyword:"if",params:{failingKeyword:"then"}};vErrors===null?vErrors=[err12]:vErrors.push(err12),errors++}let _errs18=errors,valid5=!0,_errs19=errors;
if(!(data4&&typeof data4=="object"&&!Array.isArray(data4))){let err13={};vErrors===null?vErrors=[err13]:vErrors.push(err13),errors++}var _valid1=_errs19===errors;
if(errors=_errs18,vErrors!==null&&(_errs18?vErrors.length=_errs18:vErrors=null),_valid1){let _errs21=errors;validate448(data4,{instancePath:instancePath+"/reply",
parentData:data,parentDataProperty:"reply",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate448.errors),errors=vErrors.length);var _valid1=_errs21===errors;
valid5=_valid1}if(!valid5){let err14={instancePath:instancePath+"/reply",schemaPath:"#/properties/reply/allOf/1/if",keyword:"if",params:{failingKeyword:"then"}};
vErrors===null?vErrors=[err14]:vErrors.push(err14),errors++}}}else{let err15={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===
null?vErrors=[err15]:vErrors.push(err15),errors++}return validate523.errors=vErrors,errors===0}validate523.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};
function validate494(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate494.evaluated;
if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){if(data.
match===void 0){let err0={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"match"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),
errors++}for(let key0 in data)if(!func1.call(schema144.properties,key0)){let err1={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalPropertie\
s",params:{additionalProperty:key0}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}data.match!==void 0&&(validate428(data.match,{instancePath:instancePath+
"/match",parentData:data,parentDataProperty:"match",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate428.errors),errors=vErrors.length)),data.faultInjection!==
void 0&&(validate496(data.faultInjection,{instancePath:instancePath+"/faultInjection",parentData:data,parentDataProperty:"faultInjection",rootData,dynamicAnchors})||
(vErrors=append(vErrors,validate496.errors),errors=vErrors.length)),data.redirect!==void 0&&(validate499(data.redirect,{instancePath:instancePath+"/redirect",parentData:data,
parentDataProperty:"redirect",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate499.errors),errors=vErrors.length)),data.rewrite!==void 0&&(validate503(
data.rewrite,{instancePath:instancePath+"/rewrite",parentData:data,parentDataProperty:"rewrite",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate503.errors),
errors=vErrors.length)),data.headers!==void 0&&(validate506(data.headers,{instancePath:instancePath+"/headers",parentData:data,parentDataProperty:"headers",rootData,
dynamicAnchors})||(vErrors=append(vErrors,validate506.errors),errors=vErrors.length)),data.mirror!==void 0&&(validate511(data.mirror,{instancePath:instancePath+
"/mirror",parentData:data,parentDataProperty:"mirror",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate511.errors),errors=vErrors.length)),data.circuitBreaker!==
void 0&&(validate514(data.circuitBreaker,{instancePath:instancePath+"/circuitBreaker",parentData:data,parentDataProperty:"circuitBreaker",rootData,dynamicAnchors})||
(vErrors=append(vErrors,validate514.errors),errors=vErrors.length)),data.timeouts!==void 0&&(validate518(data.timeouts,{instancePath:instancePath+"/timeouts",parentData:data,
parentDataProperty:"timeouts",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate518.errors),errors=vErrors.length)),data.retry!==void 0&&(validate520(data.
retry,{instancePath:instancePath+"/retry",parentData:data,parentDataProperty:"retry",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate520.errors),errors=
vErrors.length)),data.fallback!==void 0&&(validate523(data.fallback,{instancePath:instancePath+"/fallback",parentData:data,parentDataProperty:"fallback",rootData,
dynamicAnchors})||(vErrors=append(vErrors,validate523.errors),errors=vErrors.length))}else{let err2={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"\
object"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}return validate494.errors=vErrors,errors===0}validate494.evaluated={props:!0,dynamicProps:!1,
dynamicItems:!1};var schema156={description:"How sessions to a service are carried by their caller's proxy: there where its protocol is mqtt, and only there.",type:"\
object",additionalProperties:!1,required:["key","webSocketPaths","tunnel","hash","sticky","publishes","health","connectSeconds","controlPacketBytes","refusals"],
properties:{key:{description:"Service key; state is kept under keys that begin with it.",type:"string"},webSocketPaths:{description:"Paths at which applications\
 may speak MQTT over WebSocket to their proxy; the proxies speak plain MQTT.",type:"array",items:{type:"string"}},tunnel:{description:"Sessions to one mtls endp\
oint share an HTTP/2 connection.",type:"boolean"},hash:{description:"What decides on the endpoint, with weights as shares; null: the next by weight.",enum:["cli\
entId","identity","username",null]},sticky:{description:"Remember the endpoint of each client id; null: no.",type:["null","object"],allOf:[{if:{type:["null"]},then:{
type:"null"}},{if:{type:["object"]},then:{type:"object",additionalProperties:!1,required:["id","maxKeys"],properties:{id:{description:"Key of the state.",type:"\
string"},maxKeys:{type:"integer"}}}}]},publishes:{description:"Publishes for another service's broker; the first that matches decides.",type:"array",items:{type:"\
object",additionalProperties:!1,required:["id","topics","service"],properties:{id:{description:"route/mqtt/<policy>#<name>.",type:"string"},topics:{description:"\
Never substituted.",type:"array",items:{$ref:"#/$defs/MqttFilter"}},service:{description:"Service key, in outbound.services.",type:"string"}}}},health:{type:["n\
ull","object"],allOf:[{if:{type:["null"]},then:{type:"null"}},{if:{type:["object"]},then:{type:"object",additionalProperties:!1,required:["id","intervalSeconds",
"timeoutSeconds","healthyAfter","unhealthyAfter","clientIdPrefix"],properties:{id:{description:"health/mqtt/<policy>@<service key>: key of the state.",type:"str\
ing"},intervalSeconds:{type:"number"},timeoutSeconds:{type:"number"},healthyAfter:{type:"integer"},unhealthyAfter:{type:"integer"},clientIdPrefix:{type:"string"}}}}]},
connectSeconds:{description:"For a new connection to send its CONNECT.",type:"number"},controlPacketBytes:{description:"Largest packet other than PUBLISH, with \
its fixed header.",type:"integer"},refusals:{type:"object",additionalProperties:!1,required:["packet","packetSize","timeout","broker"],properties:{packet:{type:"\
string"},packetSize:{type:"string"},timeout:{type:"string"},broker:{type:"string"}}}}};function validate527(data,{instancePath="",parentData,parentDataProperty,
rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate527.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.
dynamicItems&&(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){if(data.key===void 0){let err0={instancePath,schemaPath:"#/required",
keyword:"required",params:{missingProperty:"key"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.webSocketPaths===void 0){let err1={instancePath,
schemaPath:"#/required",keyword:"required",params:{missingProperty:"webSocketPaths"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(data.tunnel===
void 0){let err2={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"tunnel"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}
if(data.hash===void 0){let err3={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"hash"}};vErrors===null?vErrors=[err3]:vErrors.
push(err3),errors++}if(data.sticky===void 0){let err4={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"sticky"}};vErrors===null?
vErrors=[err4]:vErrors.push(err4),errors++}if(data.publishes===void 0){let err5={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
publishes"}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}if(data.health===void 0){let err6={instancePath,schemaPath:"#/required",keyword:"required",
params:{missingProperty:"health"}};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}if(data.connectSeconds===void 0){let err7={instancePath,schemaPath:"\
#/required",keyword:"required",params:{missingProperty:"connectSeconds"}};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}if(data.controlPacketBytes===
void 0){let err8={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"controlPacketBytes"}};vErrors===null?vErrors=[err8]:vErrors.push(
err8),errors++}if(data.refusals===void 0){let err9={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"refusals"}};vErrors===null?
vErrors=[err9]:vErrors.push(err9),errors++}for(let key0 in data)if(!func1.call(schema156.properties,key0)){let err10={instancePath,schemaPath:"#/additionalPrope\
rties",keyword:"additionalProperties",params:{additionalProperty:key0}};vErrors===null?vErrors=[err10]:vErrors.push(err10),errors++}if(data.key!==void 0&&typeof data.
key!="string"){let err11={instancePath:instancePath+"/key",schemaPath:"#/properties/key/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err11]:
vErrors.push(err11),errors++}if(data.webSocketPaths!==void 0){let data1=data.webSocketPaths;if(Array.isArray(data1)){let len0=data1.length;for(let i0=0;i0<len0;i0++)
if(typeof data1[i0]!="string"){let err12={instancePath:instancePath+"/webSocketPaths/"+i0,schemaPath:"#/properties/webSocketPaths/items/type",keyword:"type",params:{
type:"string"}};vErrors===null?vErrors=[err12]:vErrors.push(err12),errors++}}else{let err13={instancePath:instancePath+"/webSocketPaths",schemaPath:"#/propertie\
s/webSocketPaths/type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=[err13]:vErrors.push(err13),errors++}}if(data.tunnel!==void 0&&typeof data.tunnel!=
"boolean"){let err14={instancePath:instancePath+"/tunnel",schemaPath:"#/properties/tunnel/type",keyword:"type",params:{type:"boolean"}};vErrors===null?vErrors=[
err14]:vErrors.push(err14),errors++}if(data.hash!==void 0){let data4=data.hash;if(!(data4==="clientId"||data4==="identity"||data4==="username"||data4===null)){let err15={
instancePath:instancePath+"/hash",schemaPath:"#/properties/hash/enum",keyword:"enum",params:{allowedValues:schema156.properties.hash.enum}};vErrors===null?vErrors=
[err15]:vErrors.push(err15),errors++}}if(data.sticky!==void 0){let data5=data.sticky;if(data5!==null&&!(data5&&typeof data5=="object"&&!Array.isArray(data5))){let err16={
instancePath:instancePath+"/sticky",schemaPath:"#/properties/sticky/type",keyword:"type",params:{type:schema156.properties.sticky.type}};vErrors===null?vErrors=
[err16]:vErrors.push(err16),errors++}let _errs14=errors,valid4=!0,_errs15=errors;if(data5!==null){let err17={};vErrors===null?vErrors=[err17]:vErrors.push(err17),
errors++}var _valid0=_errs15===errors;if(errors=_errs14,vErrors!==null&&(_errs14?vErrors.length=_errs14:vErrors=null),_valid0){let _errs17=errors;if(data5!==null){
let err18={instancePath:instancePath+"/sticky",schemaPath:"#/properties/sticky/allOf/0/then/type",keyword:"type",params:{type:"null"}};vErrors===null?vErrors=[err18]:
vErrors.push(err18),errors++}var _valid0=_errs17===errors;valid4=_valid0}if(!valid4){let err19={instancePath:instancePath+"/sticky",schemaPath:"#/properties/sti\
cky/allOf/0/if",keyword:"if",params:{failingKeyword:"then"}};vErrors===null?vErrors=[err19]:vErrors.push(err19),errors++}let _errs20=errors,valid5=!0,_errs21=errors;
if(!(data5&&typeof data5=="object"&&!Array.isArray(data5))){let err20={};vErrors===null?vErrors=[err20]:vErrors.push(err20),errors++}var _valid1=_errs21===errors;
if(errors=_errs20,vErrors!==null&&(_errs20?vErrors.length=_errs20:vErrors=null),_valid1){let _errs23=errors;if(data5&&typeof data5=="object"&&!Array.isArray(data5)){
if(data5.id===void 0){let err21={instancePath:instancePath+"/sticky",schemaPath:"#/properties/sticky/allOf/1/then/required",keyword:"required",params:{missingProperty:"\
id"}};vErrors===null?vErrors=[err21]:vErrors.push(err21),errors++}if(data5.maxKeys===void 0){let err22={instancePath:instancePath+"/sticky",schemaPath:"#/proper\
ties/sticky/allOf/1/then/required",keyword:"required",params:{missingProperty:"maxKeys"}};vErrors===null?vErrors=[err22]:vErrors.push(err22),errors++}for(let key1 in data5)
if(!(key1==="id"||key1==="maxKeys")){let err23={instancePath:instancePath+"/sticky",schemaPath:"#/properties/sticky/allOf/1/then/additionalProperties",keyword:"\
additionalProperties",params:{additionalProperty:key1}};vErrors===null?vErrors=[err23]:vErrors.push(err23),errors++}if(data5.id!==void 0&&typeof data5.id!="stri\
ng"){let err24={instancePath:instancePath+"/sticky/id",schemaPath:"#/properties/sticky/allOf/1/then/properties/id/type",keyword:"type",params:{type:"string"}};vErrors===
null?vErrors=[err24]:vErrors.push(err24),errors++}if(data5.maxKeys!==void 0){let data7=data5.maxKeys;if(!(typeof data7=="number"&&!(data7%1)&&!isNaN(data7)&&isFinite(
data7))){let err25={instancePath:instancePath+"/sticky/maxKeys",schemaPath:"#/properties/sticky/allOf/1/then/properties/maxKeys/type",keyword:"type",params:{type:"\
integer"}};vErrors===null?vErrors=[err25]:vErrors.push(err25),errors++}}}else{let err26={instancePath:instancePath+"/sticky",schemaPath:"#/properties/sticky/all\
Of/1/then/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err26]:vErrors.push(err26),errors++}var _valid1=_errs23===errors;valid5=_valid1}if(!valid5){
let err27={instancePath:instancePath+"/sticky",schemaPath:"#/properties/sticky/allOf/1/if",keyword:"if",params:{failingKeyword:"then"}};vErrors===null?vErrors=[
err27]:vErrors.push(err27),errors++}}if(data.publishes!==void 0){let data8=data.publishes;if(Array.isArray(data8)){let len1=data8.length;for(let i1=0;i1<len1;i1++){
let data9=data8[i1];if(data9&&typeof data9=="object"&&!Array.isArray(data9)){if(data9.id===void 0){let err28={instancePath:instancePath+"/publishes/"+i1,schemaPath:"\
#/properties/publishes/items/required",keyword:"required",params:{missingProperty:"id"}};vErrors===null?vErrors=[err28]:vErrors.push(err28),errors++}if(data9.topics===
void 0){let err29={instancePath:instancePath+"/publishes/"+i1,schemaPath:"#/properties/publishes/items/required",keyword:"required",params:{missingProperty:"top\
ics"}};vErrors===null?vErrors=[err29]:vErrors.push(err29),errors++}if(data9.service===void 0){let err30={instancePath:instancePath+"/publishes/"+i1,schemaPath:"\
#/properties/publishes/items/required",keyword:"required",params:{missingProperty:"service"}};vErrors===null?vErrors=[err30]:vErrors.push(err30),errors++}for(let key2 in data9)
if(!(key2==="id"||key2==="topics"||key2==="service")){let err31={instancePath:instancePath+"/publishes/"+i1,schemaPath:"#/properties/publishes/items/additionalP\
roperties",keyword:"additionalProperties",params:{additionalProperty:key2}};vErrors===null?vErrors=[err31]:vErrors.push(err31),errors++}if(data9.id!==void 0&&typeof data9.
id!="string"){let err32={instancePath:instancePath+"/publishes/"+i1+"/id",schemaPath:"#/properties/publishes/items/properties/id/type",keyword:"type",params:{type:"\
string"}};vErrors===null?vErrors=[err32]:vErrors.push(err32),errors++}if(data9.topics!==void 0){let data11=data9.topics;if(Array.isArray(data11)){let len2=data11.
length;for(let i2=0;i2<len2;i2++)validate471(data11[i2],{instancePath:instancePath+"/publishes/"+i1+"/topics/"+i2,parentData:data11,parentDataProperty:i2,rootData,
dynamicAnchors})||(vErrors=append(vErrors,validate471.errors),errors=vErrors.length)}else{let err33={instancePath:instancePath+"/publishes/"+i1+"/topics",schemaPath:"\
#/properties/publishes/items/properties/topics/type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=[err33]:vErrors.push(err33),errors++}}if(data9.
service!==void 0&&typeof data9.service!="string"){let err34={instancePath:instancePath+"/publishes/"+i1+"/service",schemaPath:"#/properties/publishes/items/prop\
erties/service/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err34]:vErrors.push(err34),errors++}}else{let err35={instancePath:instancePath+
"/publishes/"+i1,schemaPath:"#/properties/publishes/items/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err35]:vErrors.push(err35),errors++}}}else{
let err36={instancePath:instancePath+"/publishes",schemaPath:"#/properties/publishes/type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=[err36]:
vErrors.push(err36),errors++}}if(data.health!==void 0){let data14=data.health;if(data14!==null&&!(data14&&typeof data14=="object"&&!Array.isArray(data14))){let err37={
instancePath:instancePath+"/health",schemaPath:"#/properties/health/type",keyword:"type",params:{type:schema156.properties.health.type}};vErrors===null?vErrors=
[err37]:vErrors.push(err37),errors++}let _errs45=errors,valid13=!0,_errs46=errors;if(data14!==null){let err38={};vErrors===null?vErrors=[err38]:vErrors.push(err38),
errors++}var _valid2=_errs46===errors;if(errors=_errs45,vErrors!==null&&(_errs45?vErrors.length=_errs45:vErrors=null),_valid2){let _errs48=errors;if(data14!==null){
let err39={instancePath:instancePath+"/health",schemaPath:"#/properties/health/allOf/0/then/type",keyword:"type",params:{type:"null"}};vErrors===null?vErrors=[err39]:
vErrors.push(err39),errors++}var _valid2=_errs48===errors;valid13=_valid2}if(!valid13){let err40={instancePath:instancePath+"/health",schemaPath:"#/properties/h\
ealth/allOf/0/if",keyword:"if",params:{failingKeyword:"then"}};vErrors===null?vErrors=[err40]:vErrors.push(err40),errors++}let _errs51=errors,valid14=!0,_errs52=errors;
if(!(data14&&typeof data14=="object"&&!Array.isArray(data14))){let err41={};vErrors===null?vErrors=[err41]:vErrors.push(err41),errors++}var _valid3=_errs52===errors;
if(errors=_errs51,vErrors!==null&&(_errs51?vErrors.length=_errs51:vErrors=null),_valid3){let _errs54=errors;if(data14&&typeof data14=="object"&&!Array.isArray(data14)){
if(data14.id===void 0){let err42={instancePath:instancePath+"/health",schemaPath:"#/properties/health/allOf/1/then/required",keyword:"required",params:{missingProperty:"\
id"}};vErrors===null?vErrors=[err42]:vErrors.push(err42),errors++}if(data14.intervalSeconds===void 0){let err43={instancePath:instancePath+"/health",schemaPath:"\
#/properties/health/allOf/1/then/required",keyword:"required",params:{missingProperty:"intervalSeconds"}};vErrors===null?vErrors=[err43]:vErrors.push(err43),errors++}
if(data14.timeoutSeconds===void 0){let err44={instancePath:instancePath+"/health",schemaPath:"#/properties/health/allOf/1/then/required",keyword:"required",params:{
missingProperty:"timeoutSeconds"}};vErrors===null?vErrors=[err44]:vErrors.push(err44),errors++}if(data14.healthyAfter===void 0){let err45={instancePath:instancePath+
"/health",schemaPath:"#/properties/health/allOf/1/then/required",keyword:"required",params:{missingProperty:"healthyAfter"}};vErrors===null?vErrors=[err45]:vErrors.
push(err45),errors++}if(data14.unhealthyAfter===void 0){let err46={instancePath:instancePath+"/health",schemaPath:"#/properties/health/allOf/1/then/required",keyword:"\
required",params:{missingProperty:"unhealthyAfter"}};vErrors===null?vErrors=[err46]:vErrors.push(err46),errors++}if(data14.clientIdPrefix===void 0){let err47={instancePath:instancePath+
"/health",schemaPath:"#/properties/health/allOf/1/then/required",keyword:"required",params:{missingProperty:"clientIdPrefix"}};vErrors===null?vErrors=[err47]:vErrors.
push(err47),errors++}for(let key3 in data14)if(!(key3==="id"||key3==="intervalSeconds"||key3==="timeoutSeconds"||key3==="healthyAfter"||key3==="unhealthyAfter"||
key3==="clientIdPrefix")){let err48={instancePath:instancePath+"/health",schemaPath:"#/properties/health/allOf/1/then/additionalProperties",keyword:"additionalP\
roperties",params:{additionalProperty:key3}};vErrors===null?vErrors=[err48]:vErrors.push(err48),errors++}if(data14.id!==void 0&&typeof data14.id!="string"){let err49={
instancePath:instancePath+"/health/id",schemaPath:"#/properties/health/allOf/1/then/properties/id/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=
[err49]:vErrors.push(err49),errors++}if(data14.intervalSeconds!==void 0){let data16=data14.intervalSeconds;if(!(typeof data16=="number"&&isFinite(data16))){let err50={
instancePath:instancePath+"/health/intervalSeconds",schemaPath:"#/properties/health/allOf/1/then/properties/intervalSeconds/type",keyword:"type",params:{type:"n\
umber"}};vErrors===null?vErrors=[err50]:vErrors.push(err50),errors++}}if(data14.timeoutSeconds!==void 0){let data17=data14.timeoutSeconds;if(!(typeof data17=="n\
umber"&&isFinite(data17))){let err51={instancePath:instancePath+"/health/timeoutSeconds",schemaPath:"#/properties/health/allOf/1/then/properties/timeoutSeconds/\
type",keyword:"type",params:{type:"number"}};vErrors===null?vErrors=[err51]:vErrors.push(err51),errors++}}if(data14.healthyAfter!==void 0){let data18=data14.healthyAfter;
if(!(typeof data18=="number"&&!(data18%1)&&!isNaN(data18)&&isFinite(data18))){let err52={instancePath:instancePath+"/health/healthyAfter",schemaPath:"#/properti\
es/health/allOf/1/then/properties/healthyAfter/type",keyword:"type",params:{type:"integer"}};vErrors===null?vErrors=[err52]:vErrors.push(err52),errors++}}if(data14.
unhealthyAfter!==void 0){let data19=data14.unhealthyAfter;if(!(typeof data19=="number"&&!(data19%1)&&!isNaN(data19)&&isFinite(data19))){let err53={instancePath:instancePath+
"/health/unhealthyAfter",schemaPath:"#/properties/health/allOf/1/then/properties/unhealthyAfter/type",keyword:"type",params:{type:"integer"}};vErrors===null?vErrors=
[err53]:vErrors.push(err53),errors++}}if(data14.clientIdPrefix!==void 0&&typeof data14.clientIdPrefix!="string"){let err54={instancePath:instancePath+"/health/c\
lientIdPrefix",schemaPath:"#/properties/health/allOf/1/then/properties/clientIdPrefix/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err54]:
vErrors.push(err54),errors++}}else{let err55={instancePath:instancePath+"/health",schemaPath:"#/properties/health/allOf/1/then/type",keyword:"type",params:{type:"\
object"}};vErrors===null?vErrors=[err55]:vErrors.push(err55),errors++}var _valid3=_errs54===errors;valid14=_valid3}if(!valid14){let err56={instancePath:instancePath+
"/health",schemaPath:"#/properties/health/allOf/1/if",keyword:"if",params:{failingKeyword:"then"}};vErrors===null?vErrors=[err56]:vErrors.push(err56),errors++}}
if(data.connectSeconds!==void 0){let data21=data.connectSeconds;if(!(typeof data21=="number"&&isFinite(data21))){let err57={instancePath:instancePath+"/connectS\
econds",schemaPath:"#/properties/connectSeconds/type",keyword:"type",params:{type:"number"}};vErrors===null?vErrors=[err57]:vErrors.push(err57),errors++}}if(data.
controlPacketBytes!==void 0){let data22=data.controlPacketBytes;if(!(typeof data22=="number"&&!(data22%1)&&!isNaN(data22)&&isFinite(data22))){let err58={instancePath:instancePath+
"/controlPacketBytes",schemaPath:"#/properties/controlPacketBytes/type",keyword:"type",params:{type:"integer"}};vErrors===null?vErrors=[err58]:vErrors.push(err58),
errors++}}if(data.refusals!==void 0){let data23=data.refusals;if(data23&&typeof data23=="object"&&!Array.isArray(data23)){if(data23.packet===void 0){let err59={
instancePath:instancePath+"/refusals",schemaPath:"#/properties/refusals/required",keyword:"required",params:{missingProperty:"packet"}};vErrors===null?vErrors=[
err59]:vErrors.push(err59),errors++}if(data23.packetSize===void 0){let err60={instancePath:instancePath+"/refusals",schemaPath:"#/properties/refusals/required",
keyword:"required",params:{missingProperty:"packetSize"}};vErrors===null?vErrors=[err60]:vErrors.push(err60),errors++}if(data23.timeout===void 0){let err61={instancePath:instancePath+
"/refusals",schemaPath:"#/properties/refusals/required",keyword:"required",params:{missingProperty:"timeout"}};vErrors===null?vErrors=[err61]:vErrors.push(err61),
errors++}if(data23.broker===void 0){let err62={instancePath:instancePath+"/refusals",schemaPath:"#/properties/refusals/required",keyword:"required",params:{missingProperty:"\
broker"}};vErrors===null?vErrors=[err62]:vErrors.push(err62),errors++}for(let key4 in data23)if(!(key4==="packet"||key4==="packetSize"||key4==="timeout"||key4===
"broker")){let err63={instancePath:instancePath+"/refusals",schemaPath:"#/properties/refusals/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key4}};
vErrors===null?vErrors=[err63]:vErrors.push(err63),errors++}if(data23.packet!==void 0&&typeof data23.packet!="string"){let err64={instancePath:instancePath+"/re\
fusals/packet",schemaPath:"#/properties/refusals/properties/packet/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err64]:vErrors.push(err64),
errors++}if(data23.packetSize!==void 0&&typeof data23.packetSize!="string"){let err65={instancePath:instancePath+"/refusals/packetSize",schemaPath:"#/properties\
/refusals/properties/packetSize/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err65]:vErrors.push(err65),errors++}if(data23.timeout!==void 0&&
typeof data23.timeout!="string"){let err66={instancePath:instancePath+"/refusals/timeout",schemaPath:"#/properties/refusals/properties/timeout/type",keyword:"ty\
pe",params:{type:"string"}};vErrors===null?vErrors=[err66]:vErrors.push(err66),errors++}if(data23.broker!==void 0&&typeof data23.broker!="string"){let err67={instancePath:instancePath+
"/refusals/broker",schemaPath:"#/properties/refusals/properties/broker/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err67]:vErrors.push(
err67),errors++}}else{let err68={instancePath:instancePath+"/refusals",schemaPath:"#/properties/refusals/type",keyword:"type",params:{type:"object"}};vErrors===
null?vErrors=[err68]:vErrors.push(err68),errors++}}}else{let err69={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=
[err69]:vErrors.push(err69),errors++}return validate527.errors=vErrors,errors===0}validate527.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function validate490(data,{
instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate490.evaluated;evaluated0.dynamicProps&&
(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0);let _errs1=errors,valid0=!0,_errs2=errors;if(data&&typeof data=="object"&&!Array.isArray(
data)&&data.protocol!==void 0&&data.protocol!=="mqtt"){let err0={};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}var _valid0=_errs2===errors;errors=
_errs1,vErrors!==null&&(_errs1?vErrors.length=_errs1:vErrors=null);let ifClause0;if(_valid0){let _errs4=errors;if(data&&typeof data=="object"&&!Array.isArray(data)&&
data.mqtt===void 0){let err1={instancePath,schemaPath:"#/then/required",keyword:"required",params:{missingProperty:"mqtt"}};vErrors===null?vErrors=[err1]:vErrors.
push(err1),errors++}var _valid0=_errs4===errors;valid0=_valid0,ifClause0="then"}else{let _errs5=errors;if(data&&typeof data=="object"&&!Array.isArray(data)&&data.
mqtt!==void 0){let err2={instancePath:instancePath+"/mqtt",schemaPath:"#/else/properties/mqtt/false schema",keyword:"false schema",params:{}};vErrors===null?vErrors=
[err2]:vErrors.push(err2),errors++}var _valid0=_errs5===errors;if(valid0=_valid0,valid0){var props0={};props0.mqtt=!0,props0.protocol=!0}ifClause0="else"}if(!valid0){
let err3={instancePath,schemaPath:"#/if",keyword:"if",params:{failingKeyword:ifClause0}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}if(data&&typeof data==
"object"&&!Array.isArray(data)){if(data.protocol===void 0){let err4={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"protocol"}};
vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}if(data.hosts===void 0){let err5={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
hosts"}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}if(data.hostRule===void 0){let err6={instancePath,schemaPath:"#/required",keyword:"required",
params:{missingProperty:"hostRule"}};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}if(data.emptyRule===void 0){let err7={instancePath,schemaPath:"#/\
required",keyword:"required",params:{missingProperty:"emptyRule"}};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}if(data.routes===void 0){let err8={
instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"routes"}};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}if(data.policies===
void 0){let err9={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"policies"}};vErrors===null?vErrors=[err9]:vErrors.push(err9),
errors++}for(let key0 in data)if(!(key0==="protocol"||key0==="hosts"||key0==="hostRule"||key0==="emptyRule"||key0==="routes"||key0==="policies"||key0==="mqtt")){
let err10={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0}};vErrors===null?vErrors=[err10]:vErrors.
push(err10),errors++}if(data.protocol!==void 0){let data2=data.protocol;if(!(data2==="http"||data2==="h2"||data2==="tcp"||data2==="mqtt")){let err11={instancePath:instancePath+
"/protocol",schemaPath:"#/properties/protocol/enum",keyword:"enum",params:{allowedValues:schema142.properties.protocol.enum}};vErrors===null?vErrors=[err11]:vErrors.
push(err11),errors++}}if(data.hosts!==void 0){let data3=data.hosts;if(Array.isArray(data3)){let len0=data3.length;for(let i0=0;i0<len0;i0++)if(typeof data3[i0]!=
"string"){let err12={instancePath:instancePath+"/hosts/"+i0,schemaPath:"#/properties/hosts/items/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=
[err12]:vErrors.push(err12),errors++}}else{let err13={instancePath:instancePath+"/hosts",schemaPath:"#/properties/hosts/type",keyword:"type",params:{type:"array"}};
vErrors===null?vErrors=[err13]:vErrors.push(err13),errors++}}if(data.hostRule!==void 0&&typeof data.hostRule!="string"){let err14={instancePath:instancePath+"/h\
ostRule",schemaPath:"#/properties/hostRule/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err14]:vErrors.push(err14),errors++}if(data.emptyRule!==
void 0&&typeof data.emptyRule!="string"){let err15={instancePath:instancePath+"/emptyRule",schemaPath:"#/properties/emptyRule/type",keyword:"type",params:{type:"\
string"}};vErrors===null?vErrors=[err15]:vErrors.push(err15),errors++}if(data.routes!==void 0){let data7=data.routes;if(Array.isArray(data7)){let len1=data7.length;
for(let i1=0;i1<len1;i1++)validate491(data7[i1],{instancePath:instancePath+"/routes/"+i1,parentData:data7,parentDataProperty:i1,rootData,dynamicAnchors})||(vErrors=
append(vErrors,validate491.errors),errors=vErrors.length)}else{let err16={instancePath:instancePath+"/routes",schemaPath:"#/properties/routes/type",keyword:"typ\
e",params:{type:"array"}};vErrors===null?vErrors=[err16]:vErrors.push(err16),errors++}}if(data.policies!==void 0){let data9=data.policies;if(Array.isArray(data9)){
let len2=data9.length;for(let i2=0;i2<len2;i2++)validate494(data9[i2],{instancePath:instancePath+"/policies/"+i2,parentData:data9,parentDataProperty:i2,rootData,
dynamicAnchors})||(vErrors=append(vErrors,validate494.errors),errors=vErrors.length)}else{let err17={instancePath:instancePath+"/policies",schemaPath:"#/propert\
ies/policies/type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=[err17]:vErrors.push(err17),errors++}}data.mqtt!==void 0&&(validate527(data.mqtt,
{instancePath:instancePath+"/mqtt",parentData:data,parentDataProperty:"mqtt",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate527.errors),errors=vErrors.
length))}else{let err18={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err18]:vErrors.push(err18),errors++}return validate490.
errors=vErrors,errors===0}validate490.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};var schema157={type:"object",additionalProperties:!1,required:["proto\
col","sni","principals","identityRule","endpoints","policy"],properties:{protocol:{enum:["http","h2","tcp"]},sni:{type:"string"},principals:{description:"The se\
rver's certificate must name one of these.",type:"array",items:{type:"string"}},identityRule:{description:"Rule id of a refusal because the server's certificate\
 names none of them.",type:"string"},endpoints:{type:"array",items:{type:"object",additionalProperties:!1,required:["address","weight","transport","tier","pathP\
refix"],properties:{address:{type:"string"},weight:{type:"integer",minimum:1},transport:{enum:["mtls","plain"]},tier:{description:"0 is used first. Only 0 where\
 nothing tells healthy endpoints from others.",type:"integer",minimum:0},pathPrefix:{description:"Written before the path of each request; empty for none.",type:"\
string"}}}},policy:{$ref:"#/$defs/ClusterPolicy"}}};function validate533(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate533.evaluated;
if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){if(data.
key===void 0){let err0={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"key"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),
errors++}if(data.rule===void 0){let err1={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"rule"}};vErrors===null?vErrors=[err1]:
vErrors.push(err1),errors++}if(data.most===void 0){let err2={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"most"}};vErrors===
null?vErrors=[err2]:vErrors.push(err2),errors++}if(data.pending===void 0){let err3={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
pending"}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}if(data.waitSeconds===void 0){let err4={instancePath,schemaPath:"#/required",keyword:"requi\
red",params:{missingProperty:"waitSeconds"}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}for(let key0 in data)if(!(key0==="key"||key0==="rule"||key0===
"most"||key0==="pending"||key0==="waitSeconds")){let err5={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0}};
vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}if(data.key!==void 0&&(validate438(data.key,{instancePath:instancePath+"/key",parentData:data,parentDataProperty:"\
key",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate438.errors),errors=vErrors.length)),data.rule!==void 0&&typeof data.rule!="string"){let err6={instancePath:instancePath+
"/rule",schemaPath:"#/properties/rule/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}if(data.most!==void 0){
let data2=data.most;if(!(typeof data2=="number"&&!(data2%1)&&!isNaN(data2)&&isFinite(data2))){let err7={instancePath:instancePath+"/most",schemaPath:"#/properti\
es/most/type",keyword:"type",params:{type:"integer"}};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}}if(data.pending!==void 0){let data3=data.pending;
if(!(typeof data3=="number"&&!(data3%1)&&!isNaN(data3)&&isFinite(data3))){let err8={instancePath:instancePath+"/pending",schemaPath:"#/properties/pending/type",
keyword:"type",params:{type:"integer"}};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}}if(data.waitSeconds!==void 0){let data4=data.waitSeconds;if(!(typeof data4==
"number"&&isFinite(data4))){let err9={instancePath:instancePath+"/waitSeconds",schemaPath:"#/properties/waitSeconds/type",keyword:"type",params:{type:"number"}};
vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}}}else{let err10={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===null?
vErrors=[err10]:vErrors.push(err10),errors++}return validate533.errors=vErrors,errors===0}validate533.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};var schema160={
type:"object",additionalProperties:!1,required:["key","algorithm","hashOn","stickyCookie","overflowThreshold"],properties:{key:{$ref:"#/$defs/StateKey"},algorithm:{
enum:["round-robin","least-request","consistent-hash"]},hashOn:{type:["null","object"],allOf:[{if:{type:["null"]},then:{type:"null"}},{if:{type:["object"]},then:{
$ref:"#/$defs/TrafficKey"}}]},stickyCookie:{type:["null","object"],allOf:[{if:{type:["null"]},then:{type:"null"}},{if:{type:["object"]},then:{type:"object",additionalProperties:!1,
required:["name","attributes"],properties:{name:{type:"string"},attributes:{description:"Written after the value.",type:"string"}}}}]},overflowThreshold:{description:"\
Percent.",type:"number"}}};function validate536(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,
evaluated0=validate536.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),data&&typeof data=="ob\
ject"&&!Array.isArray(data)){if(data.key===void 0){let err0={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"key"}};vErrors===null?
vErrors=[err0]:vErrors.push(err0),errors++}if(data.algorithm===void 0){let err1={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
algorithm"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(data.hashOn===void 0){let err2={instancePath,schemaPath:"#/required",keyword:"required",
params:{missingProperty:"hashOn"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}if(data.stickyCookie===void 0){let err3={instancePath,schemaPath:"#\
/required",keyword:"required",params:{missingProperty:"stickyCookie"}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}if(data.overflowThreshold===void 0){
let err4={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"overflowThreshold"}};vErrors===null?vErrors=[err4]:vErrors.push(err4),
errors++}for(let key0 in data)if(!(key0==="key"||key0==="algorithm"||key0==="hashOn"||key0==="stickyCookie"||key0==="overflowThreshold")){let err5={instancePath,
schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}if(data.
key!==void 0&&(validate438(data.key,{instancePath:instancePath+"/key",parentData:data,parentDataProperty:"key",rootData,dynamicAnchors})||(vErrors=append(vErrors,
validate438.errors),errors=vErrors.length)),data.algorithm!==void 0){let data1=data.algorithm;if(!(data1==="round-robin"||data1==="least-request"||data1==="cons\
istent-hash")){let err6={instancePath:instancePath+"/algorithm",schemaPath:"#/properties/algorithm/enum",keyword:"enum",params:{allowedValues:schema160.properties.
algorithm.enum}};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}}if(data.hashOn!==void 0){let data2=data.hashOn;if(data2!==null&&!(data2&&typeof data2==
"object"&&!Array.isArray(data2))){let err7={instancePath:instancePath+"/hashOn",schemaPath:"#/properties/hashOn/type",keyword:"type",params:{type:schema160.properties.
hashOn.type}};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}let _errs7=errors,valid2=!0,_errs8=errors;if(data2!==null){let err8={};vErrors===null?vErrors=
[err8]:vErrors.push(err8),errors++}var _valid0=_errs8===errors;if(errors=_errs7,vErrors!==null&&(_errs7?vErrors.length=_errs7:vErrors=null),_valid0){let _errs10=errors;
if(data2!==null){let err9={instancePath:instancePath+"/hashOn",schemaPath:"#/properties/hashOn/allOf/0/then/type",keyword:"type",params:{type:"null"}};vErrors===
null?vErrors=[err9]:vErrors.push(err9),errors++}var _valid0=_errs10===errors;valid2=_valid0}if(!valid2){let err10={instancePath:instancePath+"/hashOn",schemaPath:"\
#/properties/hashOn/allOf/0/if",keyword:"if",params:{failingKeyword:"then"}};vErrors===null?vErrors=[err10]:vErrors.push(err10),errors++}let _errs13=errors,valid3=!0,
_errs14=errors;if(!(data2&&typeof data2=="object"&&!Array.isArray(data2))){let err11={};vErrors===null?vErrors=[err11]:vErrors.push(err11),errors++}var _valid1=_errs14===
errors;if(errors=_errs13,vErrors!==null&&(_errs13?vErrors.length=_errs13:vErrors=null),_valid1){let _errs16=errors;validate440(data2,{instancePath:instancePath+
"/hashOn",parentData:data,parentDataProperty:"hashOn",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate440.errors),errors=vErrors.length);var _valid1=_errs16===
errors;valid3=_valid1}if(!valid3){let err12={instancePath:instancePath+"/hashOn",schemaPath:"#/properties/hashOn/allOf/1/if",keyword:"if",params:{failingKeyword:"\
then"}};vErrors===null?vErrors=[err12]:vErrors.push(err12),errors++}}if(data.stickyCookie!==void 0){let data3=data.stickyCookie;if(data3!==null&&!(data3&&typeof data3==
"object"&&!Array.isArray(data3))){let err13={instancePath:instancePath+"/stickyCookie",schemaPath:"#/properties/stickyCookie/type",keyword:"type",params:{type:schema160.
properties.stickyCookie.type}};vErrors===null?vErrors=[err13]:vErrors.push(err13),errors++}let _errs20=errors,valid5=!0,_errs21=errors;if(data3!==null){let err14={};
vErrors===null?vErrors=[err14]:vErrors.push(err14),errors++}var _valid2=_errs21===errors;if(errors=_errs20,vErrors!==null&&(_errs20?vErrors.length=_errs20:vErrors=
null),_valid2){let _errs23=errors;if(data3!==null){let err15={instancePath:instancePath+"/stickyCookie",schemaPath:"#/properties/stickyCookie/allOf/0/then/type",
keyword:"type",params:{type:"null"}};vErrors===null?vErrors=[err15]:vErrors.push(err15),errors++}var _valid2=_errs23===errors;valid5=_valid2}if(!valid5){let err16={
instancePath:instancePath+"/stickyCookie",schemaPath:"#/properties/stickyCookie/allOf/0/if",keyword:"if",params:{failingKeyword:"then"}};vErrors===null?vErrors=
[err16]:vErrors.push(err16),errors++}let _errs26=errors,valid6=!0,_errs27=errors;if(!(data3&&typeof data3=="object"&&!Array.isArray(data3))){let err17={};vErrors===
null?vErrors=[err17]:vErrors.push(err17),errors++}var _valid3=_errs27===errors;if(errors=_errs26,vErrors!==null&&(_errs26?vErrors.length=_errs26:vErrors=null),_valid3){
let _errs29=errors;if(data3&&typeof data3=="object"&&!Array.isArray(data3)){if(data3.name===void 0){let err18={instancePath:instancePath+"/stickyCookie",schemaPath:"\
#/properties/stickyCookie/allOf/1/then/required",keyword:"required",params:{missingProperty:"name"}};vErrors===null?vErrors=[err18]:vErrors.push(err18),errors++}
if(data3.attributes===void 0){let err19={instancePath:instancePath+"/stickyCookie",schemaPath:"#/properties/stickyCookie/allOf/1/then/required",keyword:"require\
d",params:{missingProperty:"attributes"}};vErrors===null?vErrors=[err19]:vErrors.push(err19),errors++}for(let key1 in data3)if(!(key1==="name"||key1==="attribut\
es")){let err20={instancePath:instancePath+"/stickyCookie",schemaPath:"#/properties/stickyCookie/allOf/1/then/additionalProperties",keyword:"additionalPropertie\
s",params:{additionalProperty:key1}};vErrors===null?vErrors=[err20]:vErrors.push(err20),errors++}if(data3.name!==void 0&&typeof data3.name!="string"){let err21={
instancePath:instancePath+"/stickyCookie/name",schemaPath:"#/properties/stickyCookie/allOf/1/then/properties/name/type",keyword:"type",params:{type:"string"}};vErrors===
null?vErrors=[err21]:vErrors.push(err21),errors++}if(data3.attributes!==void 0&&typeof data3.attributes!="string"){let err22={instancePath:instancePath+"/sticky\
Cookie/attributes",schemaPath:"#/properties/stickyCookie/allOf/1/then/properties/attributes/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=
[err22]:vErrors.push(err22),errors++}}else{let err23={instancePath:instancePath+"/stickyCookie",schemaPath:"#/properties/stickyCookie/allOf/1/then/type",keyword:"\
type",params:{type:"object"}};vErrors===null?vErrors=[err23]:vErrors.push(err23),errors++}var _valid3=_errs29===errors;valid6=_valid3}if(!valid6){let err24={instancePath:instancePath+
"/stickyCookie",schemaPath:"#/properties/stickyCookie/allOf/1/if",keyword:"if",params:{failingKeyword:"then"}};vErrors===null?vErrors=[err24]:vErrors.push(err24),
errors++}}if(data.overflowThreshold!==void 0){let data6=data.overflowThreshold;if(!(typeof data6=="number"&&isFinite(data6))){let err25={instancePath:instancePath+
"/overflowThreshold",schemaPath:"#/properties/overflowThreshold/type",keyword:"type",params:{type:"number"}};vErrors===null?vErrors=[err25]:vErrors.push(err25),
errors++}}}else{let err26={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err26]:vErrors.push(err26),errors++}return validate536.
errors=vErrors,errors===0}validate536.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function validate540(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate540.evaluated;
if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){if(data.
key===void 0){let err0={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"key"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),
errors++}if(data.consecutiveFailures===void 0){let err1={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"consecutiveFailures"}};
vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(data.ejectSeconds===void 0){let err2={instancePath,schemaPath:"#/required",keyword:"required",params:{
missingProperty:"ejectSeconds"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}if(data.maxEjectSeconds===void 0){let err3={instancePath,schemaPath:"\
#/required",keyword:"required",params:{missingProperty:"maxEjectSeconds"}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}if(data.maxEjectedPercent===
void 0){let err4={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"maxEjectedPercent"}};vErrors===null?vErrors=[err4]:vErrors.push(
err4),errors++}for(let key0 in data)if(!(key0==="key"||key0==="consecutiveFailures"||key0==="ejectSeconds"||key0==="maxEjectSeconds"||key0==="maxEjectedPercent")){
let err5={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0}};vErrors===null?vErrors=[err5]:vErrors.
push(err5),errors++}if(data.key!==void 0&&(validate438(data.key,{instancePath:instancePath+"/key",parentData:data,parentDataProperty:"key",rootData,dynamicAnchors})||
(vErrors=append(vErrors,validate438.errors),errors=vErrors.length)),data.consecutiveFailures!==void 0){let data1=data.consecutiveFailures;if(!(typeof data1=="nu\
mber"&&!(data1%1)&&!isNaN(data1)&&isFinite(data1))){let err6={instancePath:instancePath+"/consecutiveFailures",schemaPath:"#/properties/consecutiveFailures/type",
keyword:"type",params:{type:"integer"}};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}}if(data.ejectSeconds!==void 0){let data2=data.ejectSeconds;if(!(typeof data2==
"number"&&isFinite(data2))){let err7={instancePath:instancePath+"/ejectSeconds",schemaPath:"#/properties/ejectSeconds/type",keyword:"type",params:{type:"number"}};
vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}}if(data.maxEjectSeconds!==void 0){let data3=data.maxEjectSeconds;if(!(typeof data3=="number"&&isFinite(
data3))){let err8={instancePath:instancePath+"/maxEjectSeconds",schemaPath:"#/properties/maxEjectSeconds/type",keyword:"type",params:{type:"number"}};vErrors===
null?vErrors=[err8]:vErrors.push(err8),errors++}}if(data.maxEjectedPercent!==void 0){let data4=data.maxEjectedPercent;if(!(typeof data4=="number"&&isFinite(data4))){
let err9={instancePath:instancePath+"/maxEjectedPercent",schemaPath:"#/properties/maxEjectedPercent/type",keyword:"type",params:{type:"number"}};vErrors===null?
vErrors=[err9]:vErrors.push(err9),errors++}}}else{let err10={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err10]:
vErrors.push(err10),errors++}return validate540.errors=vErrors,errors===0}validate540.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};var schema162={type:"\
object",additionalProperties:!1,required:["key","http","intervalSeconds","timeoutSeconds","unhealthyAfter","healthyAfter"],properties:{key:{$ref:"#/$defs/StateK\
ey"},http:{description:"Null: whether a connection opens.",type:["null","object"],allOf:[{if:{type:["null"]},then:{type:"null"}},{if:{type:["object"]},then:{type:"\
object",additionalProperties:!1,required:["path","host","statuses"],properties:{path:{type:"string"},host:{type:"string"},statuses:{description:"Empty: 200 to 3\
99.",type:"array",items:{type:"integer"}}}}}]},intervalSeconds:{type:"number"},timeoutSeconds:{type:"number"},unhealthyAfter:{type:"integer"},healthyAfter:{type:"\
integer"}}};function validate543(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate543.
evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){
if(data.key===void 0){let err0={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"key"}};vErrors===null?vErrors=[err0]:vErrors.push(
err0),errors++}if(data.http===void 0){let err1={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"http"}};vErrors===null?vErrors=
[err1]:vErrors.push(err1),errors++}if(data.intervalSeconds===void 0){let err2={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
intervalSeconds"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}if(data.timeoutSeconds===void 0){let err3={instancePath,schemaPath:"#/required",keyword:"\
required",params:{missingProperty:"timeoutSeconds"}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}if(data.unhealthyAfter===void 0){let err4={instancePath,
schemaPath:"#/required",keyword:"required",params:{missingProperty:"unhealthyAfter"}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}if(data.healthyAfter===
void 0){let err5={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"healthyAfter"}};vErrors===null?vErrors=[err5]:vErrors.push(err5),
errors++}for(let key0 in data)if(!(key0==="key"||key0==="http"||key0==="intervalSeconds"||key0==="timeoutSeconds"||key0==="unhealthyAfter"||key0==="healthyAfter")){
let err6={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0}};vErrors===null?vErrors=[err6]:vErrors.
push(err6),errors++}if(data.key!==void 0&&(validate438(data.key,{instancePath:instancePath+"/key",parentData:data,parentDataProperty:"key",rootData,dynamicAnchors})||
(vErrors=append(vErrors,validate438.errors),errors=vErrors.length)),data.http!==void 0){let data1=data.http;if(data1!==null&&!(data1&&typeof data1=="object"&&!Array.
isArray(data1))){let err7={instancePath:instancePath+"/http",schemaPath:"#/properties/http/type",keyword:"type",params:{type:schema162.properties.http.type}};vErrors===
null?vErrors=[err7]:vErrors.push(err7),errors++}let _errs6=errors,valid2=!0,_errs7=errors;if(data1!==null){let err8={};vErrors===null?vErrors=[err8]:vErrors.push(
err8),errors++}var _valid0=_errs7===errors;if(errors=_errs6,vErrors!==null&&(_errs6?vErrors.length=_errs6:vErrors=null),_valid0){let _errs9=errors;if(data1!==null){
let err9={instancePath:instancePath+"/http",schemaPath:"#/properties/http/allOf/0/then/type",keyword:"type",params:{type:"null"}};vErrors===null?vErrors=[err9]:
vErrors.push(err9),errors++}var _valid0=_errs9===errors;valid2=_valid0}if(!valid2){let err10={instancePath:instancePath+"/http",schemaPath:"#/properties/http/al\
lOf/0/if",keyword:"if",params:{failingKeyword:"then"}};vErrors===null?vErrors=[err10]:vErrors.push(err10),errors++}let _errs12=errors,valid3=!0,_errs13=errors;if(!(data1&&
typeof data1=="object"&&!Array.isArray(data1))){let err11={};vErrors===null?vErrors=[err11]:vErrors.push(err11),errors++}var _valid1=_errs13===errors;if(errors=
_errs12,vErrors!==null&&(_errs12?vErrors.length=_errs12:vErrors=null),_valid1){let _errs15=errors;if(data1&&typeof data1=="object"&&!Array.isArray(data1)){if(data1.
path===void 0){let err12={instancePath:instancePath+"/http",schemaPath:"#/properties/http/allOf/1/then/required",keyword:"required",params:{missingProperty:"pat\
h"}};vErrors===null?vErrors=[err12]:vErrors.push(err12),errors++}if(data1.host===void 0){let err13={instancePath:instancePath+"/http",schemaPath:"#/properties/h\
ttp/allOf/1/then/required",keyword:"required",params:{missingProperty:"host"}};vErrors===null?vErrors=[err13]:vErrors.push(err13),errors++}if(data1.statuses===void 0){
let err14={instancePath:instancePath+"/http",schemaPath:"#/properties/http/allOf/1/then/required",keyword:"required",params:{missingProperty:"statuses"}};vErrors===
null?vErrors=[err14]:vErrors.push(err14),errors++}for(let key1 in data1)if(!(key1==="path"||key1==="host"||key1==="statuses")){let err15={instancePath:instancePath+
"/http",schemaPath:"#/properties/http/allOf/1/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key1}};vErrors===null?vErrors=
[err15]:vErrors.push(err15),errors++}if(data1.path!==void 0&&typeof data1.path!="string"){let err16={instancePath:instancePath+"/http/path",schemaPath:"#/proper\
ties/http/allOf/1/then/properties/path/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err16]:vErrors.push(err16),errors++}if(data1.host!==
void 0&&typeof data1.host!="string"){let err17={instancePath:instancePath+"/http/host",schemaPath:"#/properties/http/allOf/1/then/properties/host/type",keyword:"\
type",params:{type:"string"}};vErrors===null?vErrors=[err17]:vErrors.push(err17),errors++}if(data1.statuses!==void 0){let data4=data1.statuses;if(Array.isArray(
data4)){let len0=data4.length;for(let i0=0;i0<len0;i0++){let data5=data4[i0];if(!(typeof data5=="number"&&!(data5%1)&&!isNaN(data5)&&isFinite(data5))){let err18={
instancePath:instancePath+"/http/statuses/"+i0,schemaPath:"#/properties/http/allOf/1/then/properties/statuses/items/type",keyword:"type",params:{type:"integer"}};
vErrors===null?vErrors=[err18]:vErrors.push(err18),errors++}}}else{let err19={instancePath:instancePath+"/http/statuses",schemaPath:"#/properties/http/allOf/1/t\
hen/properties/statuses/type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=[err19]:vErrors.push(err19),errors++}}}else{let err20={instancePath:instancePath+
"/http",schemaPath:"#/properties/http/allOf/1/then/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err20]:vErrors.push(err20),errors++}var _valid1=_errs15===
errors;valid3=_valid1}if(!valid3){let err21={instancePath:instancePath+"/http",schemaPath:"#/properties/http/allOf/1/if",keyword:"if",params:{failingKeyword:"th\
en"}};vErrors===null?vErrors=[err21]:vErrors.push(err21),errors++}}if(data.intervalSeconds!==void 0){let data6=data.intervalSeconds;if(!(typeof data6=="number"&&
isFinite(data6))){let err22={instancePath:instancePath+"/intervalSeconds",schemaPath:"#/properties/intervalSeconds/type",keyword:"type",params:{type:"number"}};
vErrors===null?vErrors=[err22]:vErrors.push(err22),errors++}}if(data.timeoutSeconds!==void 0){let data7=data.timeoutSeconds;if(!(typeof data7=="number"&&isFinite(
data7))){let err23={instancePath:instancePath+"/timeoutSeconds",schemaPath:"#/properties/timeoutSeconds/type",keyword:"type",params:{type:"number"}};vErrors===null?
vErrors=[err23]:vErrors.push(err23),errors++}}if(data.unhealthyAfter!==void 0){let data8=data.unhealthyAfter;if(!(typeof data8=="number"&&!(data8%1)&&!isNaN(data8)&&
isFinite(data8))){let err24={instancePath:instancePath+"/unhealthyAfter",schemaPath:"#/properties/unhealthyAfter/type",keyword:"type",params:{type:"integer"}};vErrors===
null?vErrors=[err24]:vErrors.push(err24),errors++}}if(data.healthyAfter!==void 0){let data9=data.healthyAfter;if(!(typeof data9=="number"&&!(data9%1)&&!isNaN(data9)&&
isFinite(data9))){let err25={instancePath:instancePath+"/healthyAfter",schemaPath:"#/properties/healthyAfter/type",keyword:"type",params:{type:"integer"}};vErrors===
null?vErrors=[err25]:vErrors.push(err25),errors++}}}else{let err26={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=
[err26]:vErrors.push(err26),errors++}return validate543.errors=vErrors,errors===0}validate543.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function validate532(data,{
instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate532.evaluated;if(evaluated0.dynamicProps&&
(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){for(let key0 in data)if(!(key0===
"timeouts"||key0==="connectionLimits"||key0==="loadBalancing"||key0==="outlierDetection"||key0==="healthCheck")){let err0={instancePath,schemaPath:"#/additional\
Properties",keyword:"additionalProperties",params:{additionalProperty:key0}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.timeouts!==void 0){
let data0=data.timeouts;if(data0&&typeof data0=="object"&&!Array.isArray(data0)){if(data0.connectSeconds===void 0){let err1={instancePath:instancePath+"/timeout\
s",schemaPath:"#/properties/timeouts/required",keyword:"required",params:{missingProperty:"connectSeconds"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}
if(data0.idleSeconds===void 0){let err2={instancePath:instancePath+"/timeouts",schemaPath:"#/properties/timeouts/required",keyword:"required",params:{missingProperty:"\
idleSeconds"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}for(let key1 in data0)if(!(key1==="connectSeconds"||key1==="idleSeconds")){let err3={instancePath:instancePath+
"/timeouts",schemaPath:"#/properties/timeouts/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key1}};vErrors===null?vErrors=[err3]:
vErrors.push(err3),errors++}if(data0.connectSeconds!==void 0){let data1=data0.connectSeconds;if(!(typeof data1=="number"&&isFinite(data1))){let err4={instancePath:instancePath+
"/timeouts/connectSeconds",schemaPath:"#/properties/timeouts/properties/connectSeconds/type",keyword:"type",params:{type:"number"}};vErrors===null?vErrors=[err4]:
vErrors.push(err4),errors++}}if(data0.idleSeconds!==void 0){let data2=data0.idleSeconds;if(!(typeof data2=="number"&&isFinite(data2))){let err5={instancePath:instancePath+
"/timeouts/idleSeconds",schemaPath:"#/properties/timeouts/properties/idleSeconds/type",keyword:"type",params:{type:"number"}};vErrors===null?vErrors=[err5]:vErrors.
push(err5),errors++}}}else{let err6={instancePath:instancePath+"/timeouts",schemaPath:"#/properties/timeouts/type",keyword:"type",params:{type:"object"}};vErrors===
null?vErrors=[err6]:vErrors.push(err6),errors++}}data.connectionLimits!==void 0&&(validate533(data.connectionLimits,{instancePath:instancePath+"/connectionLimit\
s",parentData:data,parentDataProperty:"connectionLimits",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate533.errors),errors=vErrors.length)),data.loadBalancing!==
void 0&&(validate536(data.loadBalancing,{instancePath:instancePath+"/loadBalancing",parentData:data,parentDataProperty:"loadBalancing",rootData,dynamicAnchors})||
(vErrors=append(vErrors,validate536.errors),errors=vErrors.length)),data.outlierDetection!==void 0&&(validate540(data.outlierDetection,{instancePath:instancePath+
"/outlierDetection",parentData:data,parentDataProperty:"outlierDetection",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate540.errors),errors=vErrors.
length)),data.healthCheck!==void 0&&(validate543(data.healthCheck,{instancePath:instancePath+"/healthCheck",parentData:data,parentDataProperty:"healthCheck",rootData,
dynamicAnchors})||(vErrors=append(vErrors,validate543.errors),errors=vErrors.length))}else{let err7={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"\
object"}};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}return validate532.errors=vErrors,errors===0}validate532.evaluated={props:!0,dynamicProps:!1,
dynamicItems:!1};function validate531(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate531.
evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){
if(data.protocol===void 0){let err0={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"protocol"}};vErrors===null?vErrors=[err0]:
vErrors.push(err0),errors++}if(data.sni===void 0){let err1={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"sni"}};vErrors===null?
vErrors=[err1]:vErrors.push(err1),errors++}if(data.principals===void 0){let err2={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
principals"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}if(data.identityRule===void 0){let err3={instancePath,schemaPath:"#/required",keyword:"r\
equired",params:{missingProperty:"identityRule"}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}if(data.endpoints===void 0){let err4={instancePath,schemaPath:"\
#/required",keyword:"required",params:{missingProperty:"endpoints"}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}if(data.policy===void 0){let err5={
instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"policy"}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}for(let key0 in data)
if(!(key0==="protocol"||key0==="sni"||key0==="principals"||key0==="identityRule"||key0==="endpoints"||key0==="policy")){let err6={instancePath,schemaPath:"#/add\
itionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0}};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}if(data.protocol!==
void 0){let data0=data.protocol;if(!(data0==="http"||data0==="h2"||data0==="tcp")){let err7={instancePath:instancePath+"/protocol",schemaPath:"#/properties/prot\
ocol/enum",keyword:"enum",params:{allowedValues:schema157.properties.protocol.enum}};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}}if(data.sni!==void 0&&
typeof data.sni!="string"){let err8={instancePath:instancePath+"/sni",schemaPath:"#/properties/sni/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=
[err8]:vErrors.push(err8),errors++}if(data.principals!==void 0){let data2=data.principals;if(Array.isArray(data2)){let len0=data2.length;for(let i0=0;i0<len0;i0++)
if(typeof data2[i0]!="string"){let err9={instancePath:instancePath+"/principals/"+i0,schemaPath:"#/properties/principals/items/type",keyword:"type",params:{type:"\
string"}};vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}}else{let err10={instancePath:instancePath+"/principals",schemaPath:"#/properties/principals\
/type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=[err10]:vErrors.push(err10),errors++}}if(data.identityRule!==void 0&&typeof data.identityRule!=
"string"){let err11={instancePath:instancePath+"/identityRule",schemaPath:"#/properties/identityRule/type",keyword:"type",params:{type:"string"}};vErrors===null?
vErrors=[err11]:vErrors.push(err11),errors++}if(data.endpoints!==void 0){let data5=data.endpoints;if(Array.isArray(data5)){let len1=data5.length;for(let i1=0;i1<
len1;i1++){let data6=data5[i1];if(data6&&typeof data6=="object"&&!Array.isArray(data6)){if(data6.address===void 0){let err12={instancePath:instancePath+"/endpoi\
nts/"+i1,schemaPath:"#/properties/endpoints/items/required",keyword:"required",params:{missingProperty:"address"}};vErrors===null?vErrors=[err12]:vErrors.push(err12),
errors++}if(data6.weight===void 0){let err13={instancePath:instancePath+"/endpoints/"+i1,schemaPath:"#/properties/endpoints/items/required",keyword:"required",params:{
missingProperty:"weight"}};vErrors===null?vErrors=[err13]:vErrors.push(err13),errors++}if(data6.transport===void 0){let err14={instancePath:instancePath+"/endpo\
ints/"+i1,schemaPath:"#/properties/endpoints/items/required",keyword:"required",params:{missingProperty:"transport"}};vErrors===null?vErrors=[err14]:vErrors.push(
err14),errors++}if(data6.tier===void 0){let err15={instancePath:instancePath+"/endpoints/"+i1,schemaPath:"#/properties/endpoints/items/required",keyword:"requir\
ed",params:{missingProperty:"tier"}};vErrors===null?vErrors=[err15]:vErrors.push(err15),errors++}if(data6.pathPrefix===void 0){let err16={instancePath:instancePath+
"/endpoints/"+i1,schemaPath:"#/properties/endpoints/items/required",keyword:"required",params:{missingProperty:"pathPrefix"}};vErrors===null?vErrors=[err16]:vErrors.
push(err16),errors++}for(let key1 in data6)if(!(key1==="address"||key1==="weight"||key1==="transport"||key1==="tier"||key1==="pathPrefix")){let err17={instancePath:instancePath+
"/endpoints/"+i1,schemaPath:"#/properties/endpoints/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key1}};vErrors===null?
vErrors=[err17]:vErrors.push(err17),errors++}if(data6.address!==void 0&&typeof data6.address!="string"){let err18={instancePath:instancePath+"/endpoints/"+i1+"/\
address",schemaPath:"#/properties/endpoints/items/properties/address/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err18]:vErrors.push(err18),
errors++}if(data6.weight!==void 0){let data8=data6.weight;if(!(typeof data8=="number"&&!(data8%1)&&!isNaN(data8)&&isFinite(data8))){let err19={instancePath:instancePath+
"/endpoints/"+i1+"/weight",schemaPath:"#/properties/endpoints/items/properties/weight/type",keyword:"type",params:{type:"integer"}};vErrors===null?vErrors=[err19]:
vErrors.push(err19),errors++}if(typeof data8=="number"&&isFinite(data8)&&(data8<1||isNaN(data8))){let err20={instancePath:instancePath+"/endpoints/"+i1+"/weight",
schemaPath:"#/properties/endpoints/items/properties/weight/minimum",keyword:"minimum",params:{comparison:">=",limit:1}};vErrors===null?vErrors=[err20]:vErrors.push(
err20),errors++}}if(data6.transport!==void 0){let data9=data6.transport;if(!(data9==="mtls"||data9==="plain")){let err21={instancePath:instancePath+"/endpoints/"+
i1+"/transport",schemaPath:"#/properties/endpoints/items/properties/transport/enum",keyword:"enum",params:{allowedValues:schema157.properties.endpoints.items.properties.
transport.enum}};vErrors===null?vErrors=[err21]:vErrors.push(err21),errors++}}if(data6.tier!==void 0){let data10=data6.tier;if(!(typeof data10=="number"&&!(data10%
1)&&!isNaN(data10)&&isFinite(data10))){let err22={instancePath:instancePath+"/endpoints/"+i1+"/tier",schemaPath:"#/properties/endpoints/items/properties/tier/ty\
pe",keyword:"type",params:{type:"integer"}};vErrors===null?vErrors=[err22]:vErrors.push(err22),errors++}if(typeof data10=="number"&&isFinite(data10)&&(data10<0||
isNaN(data10))){let err23={instancePath:instancePath+"/endpoints/"+i1+"/tier",schemaPath:"#/properties/endpoints/items/properties/tier/minimum",keyword:"minimum",
params:{comparison:">=",limit:0}};vErrors===null?vErrors=[err23]:vErrors.push(err23),errors++}}if(data6.pathPrefix!==void 0&&typeof data6.pathPrefix!="string"){
let err24={instancePath:instancePath+"/endpoints/"+i1+"/pathPrefix",schemaPath:"#/properties/endpoints/items/properties/pathPrefix/type",keyword:"type",params:{
type:"string"}};vErrors===null?vErrors=[err24]:vErrors.push(err24),errors++}}else{let err25={instancePath:instancePath+"/endpoints/"+i1,schemaPath:"#/properties\
/endpoints/items/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err25]:vErrors.push(err25),errors++}}}else{let err26={instancePath:instancePath+
"/endpoints",schemaPath:"#/properties/endpoints/type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=[err26]:vErrors.push(err26),errors++}}data.policy!==
void 0&&(validate532(data.policy,{instancePath:instancePath+"/policy",parentData:data,parentDataProperty:"policy",rootData,dynamicAnchors})||(vErrors=append(vErrors,
validate532.errors),errors=vErrors.length))}else{let err27={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err27]:
vErrors.push(err27),errors++}return validate531.errors=vErrors,errors===0}validate531.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function validate423(data,{
instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate423.evaluated;if(evaluated0.dynamicProps&&
(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){if(data.formatVersion===void 0){
let err0={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"formatVersion"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}
if(data.proxy===void 0){let err1={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"proxy"}};vErrors===null?vErrors=[err1]:vErrors.
push(err1),errors++}if(data.identity===void 0){let err2={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"identity"}};vErrors===
null?vErrors=[err2]:vErrors.push(err2),errors++}if(data.tls===void 0){let err3={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
tls"}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}if(data.timeouts===void 0){let err4={instancePath,schemaPath:"#/required",keyword:"required",params:{
missingProperty:"timeouts"}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}if(data.limits===void 0){let err5={instancePath,schemaPath:"#/required",keyword:"\
required",params:{missingProperty:"limits"}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}if(data.inbound===void 0){let err6={instancePath,schemaPath:"\
#/required",keyword:"required",params:{missingProperty:"inbound"}};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}if(data.outbound===void 0){let err7={
instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"outbound"}};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}for(let key0 in data)
if(!(key0==="formatVersion"||key0==="proxy"||key0==="identity"||key0==="tls"||key0==="timeouts"||key0==="limits"||key0==="inbound"||key0==="outbound")){let err8={
instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0}};vErrors===null?vErrors=[err8]:vErrors.push(err8),
errors++}if(data.formatVersion!==void 0&&data.formatVersion!==1){let err9={instancePath:instancePath+"/formatVersion",schemaPath:"#/properties/formatVersion/con\
st",keyword:"const",params:{allowedValue:1}};vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}if(data.proxy!==void 0&&typeof data.proxy!="string"){let err10={
instancePath:instancePath+"/proxy",schemaPath:"#/properties/proxy/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err10]:vErrors.push(err10),
errors++}if(data.identity!==void 0&&typeof data.identity!="string"){let err11={instancePath:instancePath+"/identity",schemaPath:"#/properties/identity/type",keyword:"\
type",params:{type:"string"}};vErrors===null?vErrors=[err11]:vErrors.push(err11),errors++}if(data.tls!==void 0){let data3=data.tls;if(data3&&typeof data3=="obje\
ct"&&!Array.isArray(data3)){if(data3.certificate===void 0){let err12={instancePath:instancePath+"/tls",schemaPath:"#/properties/tls/required",keyword:"required",
params:{missingProperty:"certificate"}};vErrors===null?vErrors=[err12]:vErrors.push(err12),errors++}if(data3.key===void 0){let err13={instancePath:instancePath+
"/tls",schemaPath:"#/properties/tls/required",keyword:"required",params:{missingProperty:"key"}};vErrors===null?vErrors=[err13]:vErrors.push(err13),errors++}if(data3.
trusted===void 0){let err14={instancePath:instancePath+"/tls",schemaPath:"#/properties/tls/required",keyword:"required",params:{missingProperty:"trusted"}};vErrors===
null?vErrors=[err14]:vErrors.push(err14),errors++}for(let key1 in data3)if(!(key1==="certificate"||key1==="key"||key1==="trusted")){let err15={instancePath:instancePath+
"/tls",schemaPath:"#/properties/tls/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key1}};vErrors===null?vErrors=[err15]:vErrors.
push(err15),errors++}if(data3.certificate!==void 0&&typeof data3.certificate!="string"){let err16={instancePath:instancePath+"/tls/certificate",schemaPath:"#/pr\
operties/tls/properties/certificate/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err16]:vErrors.push(err16),errors++}if(data3.key!==void 0&&
typeof data3.key!="string"){let err17={instancePath:instancePath+"/tls/key",schemaPath:"#/properties/tls/properties/key/type",keyword:"type",params:{type:"strin\
g"}};vErrors===null?vErrors=[err17]:vErrors.push(err17),errors++}if(data3.trusted!==void 0){let data6=data3.trusted;if(Array.isArray(data6)){let len0=data6.length;
for(let i0=0;i0<len0;i0++)if(typeof data6[i0]!="string"){let err18={instancePath:instancePath+"/tls/trusted/"+i0,schemaPath:"#/properties/tls/properties/trusted\
/items/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err18]:vErrors.push(err18),errors++}}else{let err19={instancePath:instancePath+"/tls\
/trusted",schemaPath:"#/properties/tls/properties/trusted/type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=[err19]:vErrors.push(err19),errors++}}}else{
let err20={instancePath:instancePath+"/tls",schemaPath:"#/properties/tls/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err20]:vErrors.push(
err20),errors++}}if(data.timeouts!==void 0){let data8=data.timeouts;if(data8&&typeof data8=="object"&&!Array.isArray(data8)){if(data8.connectSeconds===void 0){let err21={
instancePath:instancePath+"/timeouts",schemaPath:"#/properties/timeouts/required",keyword:"required",params:{missingProperty:"connectSeconds"}};vErrors===null?vErrors=
[err21]:vErrors.push(err21),errors++}if(data8.idleSeconds===void 0){let err22={instancePath:instancePath+"/timeouts",schemaPath:"#/properties/timeouts/required",
keyword:"required",params:{missingProperty:"idleSeconds"}};vErrors===null?vErrors=[err22]:vErrors.push(err22),errors++}if(data8.poolIdleSeconds===void 0){let err23={
instancePath:instancePath+"/timeouts",schemaPath:"#/properties/timeouts/required",keyword:"required",params:{missingProperty:"poolIdleSeconds"}};vErrors===null?
vErrors=[err23]:vErrors.push(err23),errors++}if(data8.halfClosedSeconds===void 0){let err24={instancePath:instancePath+"/timeouts",schemaPath:"#/properties/time\
outs/required",keyword:"required",params:{missingProperty:"halfClosedSeconds"}};vErrors===null?vErrors=[err24]:vErrors.push(err24),errors++}if(data8.unreadSeconds===
void 0){let err25={instancePath:instancePath+"/timeouts",schemaPath:"#/properties/timeouts/required",keyword:"required",params:{missingProperty:"unreadSeconds"}};
vErrors===null?vErrors=[err25]:vErrors.push(err25),errors++}for(let key2 in data8)if(!(key2==="connectSeconds"||key2==="idleSeconds"||key2==="poolIdleSeconds"||
key2==="halfClosedSeconds"||key2==="unreadSeconds")){let err26={instancePath:instancePath+"/timeouts",schemaPath:"#/properties/timeouts/additionalProperties",keyword:"\
additionalProperties",params:{additionalProperty:key2}};vErrors===null?vErrors=[err26]:vErrors.push(err26),errors++}if(data8.connectSeconds!==void 0){let data9=data8.
connectSeconds;if(!(typeof data9=="number"&&isFinite(data9))){let err27={instancePath:instancePath+"/timeouts/connectSeconds",schemaPath:"#/properties/timeouts/\
properties/connectSeconds/type",keyword:"type",params:{type:"number"}};vErrors===null?vErrors=[err27]:vErrors.push(err27),errors++}}if(data8.idleSeconds!==void 0){
let data10=data8.idleSeconds;if(!(typeof data10=="number"&&isFinite(data10))){let err28={instancePath:instancePath+"/timeouts/idleSeconds",schemaPath:"#/propert\
ies/timeouts/properties/idleSeconds/type",keyword:"type",params:{type:"number"}};vErrors===null?vErrors=[err28]:vErrors.push(err28),errors++}}if(data8.poolIdleSeconds!==
void 0){let data11=data8.poolIdleSeconds;if(!(typeof data11=="number"&&isFinite(data11))){let err29={instancePath:instancePath+"/timeouts/poolIdleSeconds",schemaPath:"\
#/properties/timeouts/properties/poolIdleSeconds/type",keyword:"type",params:{type:"number"}};vErrors===null?vErrors=[err29]:vErrors.push(err29),errors++}}if(data8.
halfClosedSeconds!==void 0){let data12=data8.halfClosedSeconds;if(!(typeof data12=="number"&&isFinite(data12))){let err30={instancePath:instancePath+"/timeouts/\
halfClosedSeconds",schemaPath:"#/properties/timeouts/properties/halfClosedSeconds/type",keyword:"type",params:{type:"number"}};vErrors===null?vErrors=[err30]:vErrors.
push(err30),errors++}}if(data8.unreadSeconds!==void 0){let data13=data8.unreadSeconds;if(!(typeof data13=="number"&&isFinite(data13))){let err31={instancePath:instancePath+
"/timeouts/unreadSeconds",schemaPath:"#/properties/timeouts/properties/unreadSeconds/type",keyword:"type",params:{type:"number"}};vErrors===null?vErrors=[err31]:
vErrors.push(err31),errors++}}}else{let err32={instancePath:instancePath+"/timeouts",schemaPath:"#/properties/timeouts/type",keyword:"type",params:{type:"object"}};
vErrors===null?vErrors=[err32]:vErrors.push(err32),errors++}}if(data.limits!==void 0){let data14=data.limits;if(data14&&typeof data14=="object"&&!Array.isArray(
data14)){if(data14.headerBytes===void 0){let err33={instancePath:instancePath+"/limits",schemaPath:"#/properties/limits/required",keyword:"required",params:{missingProperty:"\
headerBytes"}};vErrors===null?vErrors=[err33]:vErrors.push(err33),errors++}if(data14.headerFields===void 0){let err34={instancePath:instancePath+"/limits",schemaPath:"\
#/properties/limits/required",keyword:"required",params:{missingProperty:"headerFields"}};vErrors===null?vErrors=[err34]:vErrors.push(err34),errors++}if(data14.
bufferedRequestBytes===void 0){let err35={instancePath:instancePath+"/limits",schemaPath:"#/properties/limits/required",keyword:"required",params:{missingProperty:"\
bufferedRequestBytes"}};vErrors===null?vErrors=[err35]:vErrors.push(err35),errors++}if(data14.cachedDecisions===void 0){let err36={instancePath:instancePath+"/l\
imits",schemaPath:"#/properties/limits/required",keyword:"required",params:{missingProperty:"cachedDecisions"}};vErrors===null?vErrors=[err36]:vErrors.push(err36),
errors++}if(data14.logLinesPerSecond===void 0){let err37={instancePath:instancePath+"/limits",schemaPath:"#/properties/limits/required",keyword:"required",params:{
missingProperty:"logLinesPerSecond"}};vErrors===null?vErrors=[err37]:vErrors.push(err37),errors++}for(let key3 in data14)if(!(key3==="headerBytes"||key3==="head\
erFields"||key3==="bufferedRequestBytes"||key3==="cachedDecisions"||key3==="logLinesPerSecond")){let err38={instancePath:instancePath+"/limits",schemaPath:"#/pr\
operties/limits/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key3}};vErrors===null?vErrors=[err38]:vErrors.push(err38),errors++}
if(data14.headerBytes!==void 0){let data15=data14.headerBytes;if(!(typeof data15=="number"&&!(data15%1)&&!isNaN(data15)&&isFinite(data15))){let err39={instancePath:instancePath+
"/limits/headerBytes",schemaPath:"#/properties/limits/properties/headerBytes/type",keyword:"type",params:{type:"integer"}};vErrors===null?vErrors=[err39]:vErrors.
push(err39),errors++}}if(data14.headerFields!==void 0){let data16=data14.headerFields;if(!(typeof data16=="number"&&!(data16%1)&&!isNaN(data16)&&isFinite(data16))){
let err40={instancePath:instancePath+"/limits/headerFields",schemaPath:"#/properties/limits/properties/headerFields/type",keyword:"type",params:{type:"integer"}};
vErrors===null?vErrors=[err40]:vErrors.push(err40),errors++}}if(data14.bufferedRequestBytes!==void 0){let data17=data14.bufferedRequestBytes;if(!(typeof data17==
"number"&&!(data17%1)&&!isNaN(data17)&&isFinite(data17))){let err41={instancePath:instancePath+"/limits/bufferedRequestBytes",schemaPath:"#/properties/limits/pr\
operties/bufferedRequestBytes/type",keyword:"type",params:{type:"integer"}};vErrors===null?vErrors=[err41]:vErrors.push(err41),errors++}}if(data14.cachedDecisions!==
void 0){let data18=data14.cachedDecisions;if(!(typeof data18=="number"&&!(data18%1)&&!isNaN(data18)&&isFinite(data18))){let err42={instancePath:instancePath+"/l\
imits/cachedDecisions",schemaPath:"#/properties/limits/properties/cachedDecisions/type",keyword:"type",params:{type:"integer"}};vErrors===null?vErrors=[err42]:vErrors.
push(err42),errors++}}if(data14.logLinesPerSecond!==void 0){let data19=data14.logLinesPerSecond;if(!(typeof data19=="number"&&!(data19%1)&&!isNaN(data19)&&isFinite(
data19))){let err43={instancePath:instancePath+"/limits/logLinesPerSecond",schemaPath:"#/properties/limits/properties/logLinesPerSecond/type",keyword:"type",params:{
type:"integer"}};vErrors===null?vErrors=[err43]:vErrors.push(err43),errors++}}}else{let err44={instancePath:instancePath+"/limits",schemaPath:"#/properties/limi\
ts/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err44]:vErrors.push(err44),errors++}}if(data.inbound!==void 0){let data20=data.inbound;if(data20&&
typeof data20=="object"&&!Array.isArray(data20)){if(data20.listeners===void 0){let err45={instancePath:instancePath+"/inbound",schemaPath:"#/properties/inbound/\
required",keyword:"required",params:{missingProperty:"listeners"}};vErrors===null?vErrors=[err45]:vErrors.push(err45),errors++}if(data20.ports===void 0){let err46={
instancePath:instancePath+"/inbound",schemaPath:"#/properties/inbound/required",keyword:"required",params:{missingProperty:"ports"}};vErrors===null?vErrors=[err46]:
vErrors.push(err46),errors++}for(let key4 in data20)if(!(key4==="listeners"||key4==="ports")){let err47={instancePath:instancePath+"/inbound",schemaPath:"#/prop\
erties/inbound/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key4}};vErrors===null?vErrors=[err47]:vErrors.push(err47),errors++}
if(data20.listeners!==void 0){let data21=data20.listeners;if(Array.isArray(data21)){let len1=data21.length;for(let i1=0;i1<len1;i1++)validate424(data21[i1],{instancePath:instancePath+
"/inbound/listeners/"+i1,parentData:data21,parentDataProperty:i1,rootData,dynamicAnchors})||(vErrors=append(vErrors,validate424.errors),errors=vErrors.length)}else{
let err48={instancePath:instancePath+"/inbound/listeners",schemaPath:"#/properties/inbound/properties/listeners/type",keyword:"type",params:{type:"array"}};vErrors===
null?vErrors=[err48]:vErrors.push(err48),errors++}}if(data20.ports!==void 0){let data23=data20.ports;if(data23&&typeof data23=="object"&&!Array.isArray(data23))
for(let key5 in data23)validate426(data23[key5],{instancePath:instancePath+"/inbound/ports/"+key5.replace(/~/g,"~0").replace(/\//g,"~1"),parentData:data23,parentDataProperty:key5,
rootData,dynamicAnchors})||(vErrors=append(vErrors,validate426.errors),errors=vErrors.length);else{let err49={instancePath:instancePath+"/inbound/ports",schemaPath:"\
#/properties/inbound/properties/ports/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err49]:vErrors.push(err49),errors++}}}else{let err50={
instancePath:instancePath+"/inbound",schemaPath:"#/properties/inbound/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err50]:vErrors.push(err50),
errors++}}if(data.outbound!==void 0){let data25=data.outbound;if(data25&&typeof data25=="object"&&!Array.isArray(data25)){if(data25.listeners===void 0){let err51={
instancePath:instancePath+"/outbound",schemaPath:"#/properties/outbound/required",keyword:"required",params:{missingProperty:"listeners"}};vErrors===null?vErrors=
[err51]:vErrors.push(err51),errors++}if(data25.destinations===void 0){let err52={instancePath:instancePath+"/outbound",schemaPath:"#/properties/outbound/require\
d",keyword:"required",params:{missingProperty:"destinations"}};vErrors===null?vErrors=[err52]:vErrors.push(err52),errors++}if(data25.hosts===void 0){let err53={
instancePath:instancePath+"/outbound",schemaPath:"#/properties/outbound/required",keyword:"required",params:{missingProperty:"hosts"}};vErrors===null?vErrors=[err53]:
vErrors.push(err53),errors++}if(data25.services===void 0){let err54={instancePath:instancePath+"/outbound",schemaPath:"#/properties/outbound/required",keyword:"\
required",params:{missingProperty:"services"}};vErrors===null?vErrors=[err54]:vErrors.push(err54),errors++}if(data25.clusters===void 0){let err55={instancePath:instancePath+
"/outbound",schemaPath:"#/properties/outbound/required",keyword:"required",params:{missingProperty:"clusters"}};vErrors===null?vErrors=[err55]:vErrors.push(err55),
errors++}for(let key6 in data25)if(!(key6==="listeners"||key6==="destinations"||key6==="hosts"||key6==="services"||key6==="clusters")){let err56={instancePath:instancePath+
"/outbound",schemaPath:"#/properties/outbound/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key6}};vErrors===null?vErrors=[err56]:
vErrors.push(err56),errors++}if(data25.listeners!==void 0){let data26=data25.listeners;if(Array.isArray(data26)){let len2=data26.length;for(let i2=0;i2<len2;i2++)
validate488(data26[i2],{instancePath:instancePath+"/outbound/listeners/"+i2,parentData:data26,parentDataProperty:i2,rootData,dynamicAnchors})||(vErrors=append(vErrors,
validate488.errors),errors=vErrors.length)}else{let err57={instancePath:instancePath+"/outbound/listeners",schemaPath:"#/properties/outbound/properties/listener\
s/type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=[err57]:vErrors.push(err57),errors++}}if(data25.destinations!==void 0){let data28=data25.destinations;
if(data28&&typeof data28=="object"&&!Array.isArray(data28)){for(let key7 in data28)if(typeof data28[key7]!="string"){let err58={instancePath:instancePath+"/outb\
ound/destinations/"+key7.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/properties/outbound/properties/destinations/additionalProperties/type",keyword:"ty\
pe",params:{type:"string"}};vErrors===null?vErrors=[err58]:vErrors.push(err58),errors++}}else{let err59={instancePath:instancePath+"/outbound/destinations",schemaPath:"\
#/properties/outbound/properties/destinations/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err59]:vErrors.push(err59),errors++}}if(data25.
hosts!==void 0){let data30=data25.hosts;if(data30&&typeof data30=="object"&&!Array.isArray(data30)){for(let key8 in data30)if(typeof data30[key8]!="string"){let err60={
instancePath:instancePath+"/outbound/hosts/"+key8.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/properties/outbound/properties/hosts/additionalProperties\
/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err60]:vErrors.push(err60),errors++}}else{let err61={instancePath:instancePath+"/outbound/\
hosts",schemaPath:"#/properties/outbound/properties/hosts/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err61]:vErrors.push(err61),errors++}}
if(data25.services!==void 0){let data32=data25.services;if(data32&&typeof data32=="object"&&!Array.isArray(data32))for(let key9 in data32)validate490(data32[key9],
{instancePath:instancePath+"/outbound/services/"+key9.replace(/~/g,"~0").replace(/\//g,"~1"),parentData:data32,parentDataProperty:key9,rootData,dynamicAnchors})||
(vErrors=append(vErrors,validate490.errors),errors=vErrors.length);else{let err62={instancePath:instancePath+"/outbound/services",schemaPath:"#/properties/outbo\
und/properties/services/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err62]:vErrors.push(err62),errors++}}if(data25.clusters!==void 0){let data34=data25.
clusters;if(data34&&typeof data34=="object"&&!Array.isArray(data34))for(let key10 in data34)validate531(data34[key10],{instancePath:instancePath+"/outbound/clus\
ters/"+key10.replace(/~/g,"~0").replace(/\//g,"~1"),parentData:data34,parentDataProperty:key10,rootData,dynamicAnchors})||(vErrors=append(vErrors,validate531.errors),
errors=vErrors.length);else{let err63={instancePath:instancePath+"/outbound/clusters",schemaPath:"#/properties/outbound/properties/clusters/type",keyword:"type",
params:{type:"object"}};vErrors===null?vErrors=[err63]:vErrors.push(err63),errors++}}}else{let err64={instancePath:instancePath+"/outbound",schemaPath:"#/proper\
ties/outbound/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err64]:vErrors.push(err64),errors++}}}else{let err65={instancePath,schemaPath:"\
#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err65]:vErrors.push(err65),errors++}return validate423.errors=vErrors,errors===0}validate423.
evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};var manifest=validate548;var pattern27=new RegExp("^[0-9a-f]{64}$","u");function validate549(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate549.evaluated;
if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){if(data.
id===void 0){let err0={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"id"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}
if(data.directory===void 0){let err1={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"directory"}};vErrors===null?vErrors=[err1]:
vErrors.push(err1),errors++}if(data.variant===void 0){let err2={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"variant"}};vErrors===
null?vErrors=[err2]:vErrors.push(err2),errors++}if(data.arguments===void 0){let err3={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
arguments"}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}for(let key0 in data)if(!(key0==="id"||key0==="directory"||key0==="variant"||key0==="argu\
ments")){let err4={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0}};vErrors===null?vErrors=[err4]:
vErrors.push(err4),errors++}if(data.id!==void 0&&typeof data.id!="string"){let err5={instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"\
type",params:{type:"string"}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}if(data.directory!==void 0&&typeof data.directory!="string"){let err6={instancePath:instancePath+
"/directory",schemaPath:"#/properties/directory/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}if(data.variant!==
void 0&&typeof data.variant!="string"){let err7={instancePath:instancePath+"/variant",schemaPath:"#/properties/variant/type",keyword:"type",params:{type:"string"}};
vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}if(data.arguments!==void 0){let data3=data.arguments;if(Array.isArray(data3)){let len0=data3.length;for(let i0=0;i0<
len0;i0++)if(typeof data3[i0]!="string"){let err8={instancePath:instancePath+"/arguments/"+i0,schemaPath:"#/properties/arguments/items/type",keyword:"type",params:{
type:"string"}};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}}else{let err9={instancePath:instancePath+"/arguments",schemaPath:"#/properties/argume\
nts/type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}}}else{let err10={instancePath,schemaPath:"#/type",keyword:"\
type",params:{type:"object"}};vErrors===null?vErrors=[err10]:vErrors.push(err10),errors++}return validate549.errors=vErrors,errors===0}validate549.evaluated={props:!0,
dynamicProps:!1,dynamicItems:!1};function validate551(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate551.evaluated;
if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){if(data.
path===void 0){let err0={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"path"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),
errors++}if(data.sha256===void 0){let err1={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"sha256"}};vErrors===null?vErrors=[err1]:
vErrors.push(err1),errors++}if(data.bytes===void 0){let err2={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"bytes"}};vErrors===
null?vErrors=[err2]:vErrors.push(err2),errors++}for(let key0 in data)if(!(key0==="path"||key0==="sha256"||key0==="bytes")){let err3={instancePath,schemaPath:"#/\
additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}if(data.path!==
void 0&&typeof data.path!="string"){let err4={instancePath:instancePath+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type:"string"}};vErrors===
null?vErrors=[err4]:vErrors.push(err4),errors++}if(data.sha256!==void 0){let data1=data.sha256;if(typeof data1=="string"){if(!pattern27.test(data1)){let err5={instancePath:instancePath+
"/sha256",schemaPath:"#/properties/sha256/pattern",keyword:"pattern",params:{pattern:"^[0-9a-f]{64}$"}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}}else{
let err6={instancePath:instancePath+"/sha256",schemaPath:"#/properties/sha256/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err6]:vErrors.
push(err6),errors++}}if(data.bytes!==void 0){let data2=data.bytes;if(!(typeof data2=="number"&&!(data2%1)&&!isNaN(data2)&&isFinite(data2))){let err7={instancePath:instancePath+
"/bytes",schemaPath:"#/properties/bytes/type",keyword:"type",params:{type:"integer"}};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}if(typeof data2==
"number"&&isFinite(data2)&&(data2<0||isNaN(data2))){let err8={instancePath:instancePath+"/bytes",schemaPath:"#/properties/bytes/minimum",keyword:"minimum",params:{
comparison:">=",limit:0}};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}}}else{let err9={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"\
object"}};vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}return validate551.errors=vErrors,errors===0}validate551.evaluated={props:!0,dynamicProps:!1,
dynamicItems:!1};function validate548(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate548.
evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){
if(data.formatVersion===void 0){let err0={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"formatVersion"}};vErrors===null?vErrors=
[err0]:vErrors.push(err0),errors++}if(data.digest===void 0){let err1={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"digest"}};
vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(data.runtime===void 0){let err2={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
runtime"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}if(data.proxies===void 0){let err3={instancePath,schemaPath:"#/required",keyword:"required",
params:{missingProperty:"proxies"}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}if(data.files===void 0){let err4={instancePath,schemaPath:"#/requi\
red",keyword:"required",params:{missingProperty:"files"}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}for(let key0 in data)if(!(key0==="formatVers\
ion"||key0==="digest"||key0==="runtime"||key0==="proxies"||key0==="files")){let err5={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProper\
ties",params:{additionalProperty:key0}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}if(data.formatVersion!==void 0&&data.formatVersion!==1){let err6={
instancePath:instancePath+"/formatVersion",schemaPath:"#/properties/formatVersion/const",keyword:"const",params:{allowedValue:1}};vErrors===null?vErrors=[err6]:
vErrors.push(err6),errors++}if(data.digest!==void 0){let data1=data.digest;if(typeof data1=="string"){if(!pattern27.test(data1)){let err7={instancePath:instancePath+
"/digest",schemaPath:"#/properties/digest/pattern",keyword:"pattern",params:{pattern:"^[0-9a-f]{64}$"}};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}}else{
let err8={instancePath:instancePath+"/digest",schemaPath:"#/properties/digest/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err8]:vErrors.
push(err8),errors++}}if(data.runtime!==void 0){let data2=data.runtime;if(data2&&typeof data2=="object"&&!Array.isArray(data2)){if(data2.pipy===void 0){let err9={
instancePath:instancePath+"/runtime",schemaPath:"#/properties/runtime/required",keyword:"required",params:{missingProperty:"pipy"}};vErrors===null?vErrors=[err9]:
vErrors.push(err9),errors++}for(let key1 in data2)if(key1!=="pipy"){let err10={instancePath:instancePath+"/runtime",schemaPath:"#/properties/runtime/additionalP\
roperties",keyword:"additionalProperties",params:{additionalProperty:key1}};vErrors===null?vErrors=[err10]:vErrors.push(err10),errors++}if(data2.pipy!==void 0){
let data3=data2.pipy;if(Array.isArray(data3)){let len0=data3.length;for(let i0=0;i0<len0;i0++)if(typeof data3[i0]!="string"){let err11={instancePath:instancePath+
"/runtime/pipy/"+i0,schemaPath:"#/properties/runtime/properties/pipy/items/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err11]:vErrors.push(
err11),errors++}}else{let err12={instancePath:instancePath+"/runtime/pipy",schemaPath:"#/properties/runtime/properties/pipy/type",keyword:"type",params:{type:"a\
rray"}};vErrors===null?vErrors=[err12]:vErrors.push(err12),errors++}}}else{let err13={instancePath:instancePath+"/runtime",schemaPath:"#/properties/runtime/type",
keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err13]:vErrors.push(err13),errors++}}if(data.proxies!==void 0){let data5=data.proxies;if(Array.isArray(
data5)){let len1=data5.length;for(let i1=0;i1<len1;i1++)validate549(data5[i1],{instancePath:instancePath+"/proxies/"+i1,parentData:data5,parentDataProperty:i1,rootData,
dynamicAnchors})||(vErrors=append(vErrors,validate549.errors),errors=vErrors.length)}else{let err14={instancePath:instancePath+"/proxies",schemaPath:"#/properti\
es/proxies/type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=[err14]:vErrors.push(err14),errors++}}if(data.files!==void 0){let data7=data.files;
if(Array.isArray(data7)){let len2=data7.length;for(let i2=0;i2<len2;i2++)validate551(data7[i2],{instancePath:instancePath+"/files/"+i2,parentData:data7,parentDataProperty:i2,
rootData,dynamicAnchors})||(vErrors=append(vErrors,validate551.errors),errors=vErrors.length)}else{let err15={instancePath:instancePath+"/files",schemaPath:"#/p\
roperties/files/type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=[err15]:vErrors.push(err15),errors++}}}else{let err16={instancePath,schemaPath:"\
#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err16]:vErrors.push(err16),errors++}return validate548.errors=vErrors,errors===0}validate548.
evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};var testCases=validate553;var schema167={description:"One request, connection or MQTT packet, and what must come of it.",type:"object",additionalProperties:!1,required:["name","from","ex\
pect"],properties:{name:{description:"What is claimed, as a sentence.",type:"string",minLength:1,maxLength:253},from:{description:"Who calls: an identity (names\
pace/serviceAccount), or an object.",type:["string","object"],allOf:[{if:{type:["string"]},then:{$ref:"#/$defs/TestIdentity"}},{if:{type:["object"]},then:{$ref:"\
#/$defs/TestCaller"}}]},to:{description:"What is called: a service (namespace/name or namespace/name:port), or an object. Default: the service that the request'\
s host names.",type:["string","object"],allOf:[{if:{type:["string"]},then:{$ref:"#/$defs/TestService"}},{if:{type:["object"]},then:{$ref:"#/$defs/TestDestinatio\
n"}}]},request:{description:"An HTTP request: a path, a method and a path, or an object. With a content-type of application/grpc it is a gRPC call.",type:["stri\
ng","object"],allOf:[{if:{type:["string"]},then:{$ref:"#/$defs/TestRequestLine"}},{if:{type:["object"]},then:{$ref:"#/$defs/TestRequest"}}]},tcp:{description:"t\
rue: a connection that carries bytes.",const:!0},mqtt:{description:"A packet in an MQTT session that is opened for it: connect, publish <topic> or subscribe <fi\
lter>; or an object.",type:["string","object"],allOf:[{if:{type:["string"]},then:{$ref:"#/$defs/TestMqttLine"}},{if:{type:["object"]},then:{$ref:"#/$defs/TestMq\
tt"}}]},expect:{$ref:"#/$defs/TestExpectation"}},oneOf:[{required:["request"]},{required:["tcp"]},{required:["mqtt"]}]};var pattern29=new RegExp("^[^/:\\s]+/[^/:\\s]+$","u");function validate555(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){
let vErrors=null,errors=0,evaluated0=validate555.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),
typeof data=="string"){if(func2(data)>317){let err0={instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit:317}};vErrors===null?vErrors=[err0]:
vErrors.push(err0),errors++}if(!pattern29.test(data)){let err1={instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern:"^[^/:\\s]+/[^/:\\s]+$"}};
vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}}else{let err2={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"string"}};vErrors===null?
vErrors=[err2]:vErrors.push(err2),errors++}return validate555.errors=vErrors,errors===0}validate555.evaluated={dynamicProps:!1,dynamicItems:!1};var schema169={description:"\
A workload whose application calls, or somebody with an unusual certificate.",type:"object",additionalProperties:!1,properties:{workload:{description:"namespace\
/name, where several workloads have one identity.",type:"string",maxLength:317},certificate:{description:"For callers without a sidecar. none: no client certifi\
cate. foreign: one that the mesh's CA did not sign.",enum:["none","foreign"]}},oneOf:[{required:["workload"]},{required:["certificate"]}]};function validate557(data,{
instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate557.evaluated;evaluated0.dynamicProps&&
(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0);let _errs1=errors,valid0=!1,passing0=null,_errs2=errors;if(data&&typeof data=="obje\
ct"&&!Array.isArray(data)&&data.workload===void 0){let err0={instancePath,schemaPath:"#/oneOf/0/required",keyword:"required",params:{missingProperty:"workload"}};
vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}var _valid0=_errs2===errors;_valid0&&(valid0=!0,passing0=0);let _errs3=errors;if(data&&typeof data=="o\
bject"&&!Array.isArray(data)&&data.certificate===void 0){let err1={instancePath,schemaPath:"#/oneOf/1/required",keyword:"required",params:{missingProperty:"cert\
ificate"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}var _valid0=_errs3===errors;if(_valid0&&valid0?(valid0=!1,passing0=[passing0,1]):_valid0&&(valid0=
!0,passing0=1),valid0)errors=_errs1,vErrors!==null&&(_errs1?vErrors.length=_errs1:vErrors=null);else{let err2={instancePath,schemaPath:"#/oneOf",keyword:"oneOf",
params:{passingSchemas:passing0}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}if(data&&typeof data=="object"&&!Array.isArray(data)){for(let key0 in data)
if(!(key0==="workload"||key0==="certificate")){let err3={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0}};
vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}if(data.workload!==void 0){let data0=data.workload;if(typeof data0=="string"){if(func2(data0)>317){let err4={
instancePath:instancePath+"/workload",schemaPath:"#/properties/workload/maxLength",keyword:"maxLength",params:{limit:317}};vErrors===null?vErrors=[err4]:vErrors.
push(err4),errors++}}else{let err5={instancePath:instancePath+"/workload",schemaPath:"#/properties/workload/type",keyword:"type",params:{type:"string"}};vErrors===
null?vErrors=[err5]:vErrors.push(err5),errors++}}if(data.certificate!==void 0){let data1=data.certificate;if(!(data1==="none"||data1==="foreign")){let err6={instancePath:instancePath+
"/certificate",schemaPath:"#/properties/certificate/enum",keyword:"enum",params:{allowedValues:schema169.properties.certificate.enum}};vErrors===null?vErrors=[err6]:
vErrors.push(err6),errors++}}}else{let err7={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err7]:vErrors.push(
err7),errors++}return validate557.errors=vErrors,errors===0}validate557.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};var pattern30=new RegExp("^[^/:\\s]+/[^/:\\s]+(:[0-9]{1,5})?$","u");function validate559(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){
let vErrors=null,errors=0,evaluated0=validate559.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),
typeof data=="string"){if(func2(data)>323){let err0={instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit:323}};vErrors===null?vErrors=[err0]:
vErrors.push(err0),errors++}if(!pattern30.test(data)){let err1={instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern:"^[^/:\\s]+/[^/:\\s]+(:[0-9]\
{1,5})?$"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}}else{let err2={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"string"}};vErrors===
null?vErrors=[err2]:vErrors.push(err2),errors++}return validate559.errors=vErrors,errors===0}validate559.evaluated={dynamicProps:!1,dynamicItems:!1};function validate561(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate561.evaluated;
evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0);let _errs1=errors,valid0=!1,passing0=null,_errs2=errors;if(data&&
typeof data=="object"&&!Array.isArray(data)&&data.service===void 0){let err0={instancePath,schemaPath:"#/oneOf/0/required",keyword:"required",params:{missingProperty:"\
service"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}var _valid0=_errs2===errors;_valid0&&(valid0=!0,passing0=0);let _errs3=errors;if(data&&typeof data==
"object"&&!Array.isArray(data)&&data.workload===void 0){let err1={instancePath,schemaPath:"#/oneOf/1/required",keyword:"required",params:{missingProperty:"workl\
oad"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}var _valid0=_errs3===errors;if(_valid0&&valid0?(valid0=!1,passing0=[passing0,1]):_valid0&&(valid0=
!0,passing0=1),valid0)errors=_errs1,vErrors!==null&&(_errs1?vErrors.length=_errs1:vErrors=null);else{let err2={instancePath,schemaPath:"#/oneOf",keyword:"oneOf",
params:{passingSchemas:passing0}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}if(data&&typeof data=="object"&&!Array.isArray(data)){for(let key0 in data)
if(!(key0==="service"||key0==="workload"||key0==="port")){let err3={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0}};
vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}if(data.service!==void 0){let data0=data.service;if(typeof data0=="string"){if(func2(data0)>317){let err4={
instancePath:instancePath+"/service",schemaPath:"#/properties/service/maxLength",keyword:"maxLength",params:{limit:317}};vErrors===null?vErrors=[err4]:vErrors.push(
err4),errors++}}else{let err5={instancePath:instancePath+"/service",schemaPath:"#/properties/service/type",keyword:"type",params:{type:"string"}};vErrors===null?
vErrors=[err5]:vErrors.push(err5),errors++}}if(data.workload!==void 0){let data1=data.workload;if(typeof data1=="string"){if(func2(data1)>317){let err6={instancePath:instancePath+
"/workload",schemaPath:"#/properties/workload/maxLength",keyword:"maxLength",params:{limit:317}};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}}else{
let err7={instancePath:instancePath+"/workload",schemaPath:"#/properties/workload/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err7]:vErrors.
push(err7),errors++}}if(data.port!==void 0){let data2=data.port;if(!(typeof data2=="number"&&!(data2%1)&&!isNaN(data2)&&isFinite(data2))){let err8={instancePath:instancePath+
"/port",schemaPath:"#/properties/port/type",keyword:"type",params:{type:"integer"}};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}if(typeof data2=="\
number"&&isFinite(data2)){if(data2>65535||isNaN(data2)){let err9={instancePath:instancePath+"/port",schemaPath:"#/properties/port/maximum",keyword:"maximum",params:{
comparison:"<=",limit:65535}};vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}if(data2<1||isNaN(data2)){let err10={instancePath:instancePath+"/port",schemaPath:"\
#/properties/port/minimum",keyword:"minimum",params:{comparison:">=",limit:1}};vErrors===null?vErrors=[err10]:vErrors.push(err10),errors++}}}}else{let err11={instancePath,
schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err11]:vErrors.push(err11),errors++}return validate561.errors=vErrors,errors===
0}validate561.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};var pattern31=new RegExp("^([A-Za-z0-9!#$%&'*+.^_`|~-]+ )?/[^\\s]*$","u");function validate563(data,{instancePath="",parentData,parentDataProperty,rootData=data,
dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate563.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&
(evaluated0.items=void 0),typeof data=="string"){if(func2(data)>8192){let err0={instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit:8192}};vErrors===
null?vErrors=[err0]:vErrors.push(err0),errors++}if(!pattern31.test(data)){let err1={instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern:"^([A-\
Za-z0-9!#$%&'*+.^_`|~-]+ )?/[^\\s]*$"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}}else{let err2={instancePath,schemaPath:"#/type",keyword:"type",
params:{type:"string"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}return validate563.errors=vErrors,errors===0}validate563.evaluated={dynamicProps:!1,
dynamicItems:!1};var pattern33=new RegExp("^[A-Za-z0-9!#$%&'*+.^_`|~-]+:[^\\r\\n]*$","u");function validate566(data,{instancePath="",parentData,parentDataProperty,rootData=data,
dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate566.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&
(evaluated0.items=void 0),typeof data=="string"){if(func2(data)>8192){let err0={instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit:8192}};vErrors===
null?vErrors=[err0]:vErrors.push(err0),errors++}if(!pattern33.test(data)){let err1={instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern:"^[A-Z\
a-z0-9!#$%&'*+.^_`|~-]+:[^\\r\\n]*$"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}}else{let err2={instancePath,schemaPath:"#/type",keyword:"type",
params:{type:"string"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}return validate566.errors=vErrors,errors===0}validate566.evaluated={dynamicProps:!1,
dynamicItems:!1};function validate565(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate565.
evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){
for(let key0 in data)if(!(key0==="method"||key0==="path"||key0==="host"||key0==="headers")){let err0={instancePath,schemaPath:"#/additionalProperties",keyword:"\
additionalProperties",params:{additionalProperty:key0}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.method!==void 0){let data0=data.method;
if(typeof data0=="string"){if(func2(data0)>64){let err1={instancePath:instancePath+"/method",schemaPath:"#/properties/method/maxLength",keyword:"maxLength",params:{
limit:64}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(!pattern15.test(data0)){let err2={instancePath:instancePath+"/method",schemaPath:"#/prop\
erties/method/pattern",keyword:"pattern",params:{pattern:"^[A-Za-z0-9!#$%&'*+.^_`|~-]+$"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}}else{let err3={
instancePath:instancePath+"/method",schemaPath:"#/properties/method/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err3]:vErrors.push(err3),
errors++}}if(data.path!==void 0){let data1=data.path;if(typeof data1=="string"){if(func2(data1)>8192){let err4={instancePath:instancePath+"/path",schemaPath:"#/\
properties/path/maxLength",keyword:"maxLength",params:{limit:8192}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}if(func2(data1)<1){let err5={instancePath:instancePath+
"/path",schemaPath:"#/properties/path/minLength",keyword:"minLength",params:{limit:1}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}}else{let err6={
instancePath:instancePath+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}}
if(data.host!==void 0){let data2=data.host;if(typeof data2=="string"){if(func2(data2)>1024){let err7={instancePath:instancePath+"/host",schemaPath:"#/properties\
/host/maxLength",keyword:"maxLength",params:{limit:1024}};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}if(func2(data2)<1){let err8={instancePath:instancePath+
"/host",schemaPath:"#/properties/host/minLength",keyword:"minLength",params:{limit:1}};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}}else{let err9={
instancePath:instancePath+"/host",schemaPath:"#/properties/host/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}}
if(data.headers!==void 0){let data3=data.headers;if(Array.isArray(data3)){let len0=data3.length;for(let i0=0;i0<len0;i0++)validate566(data3[i0],{instancePath:instancePath+
"/headers/"+i0,parentData:data3,parentDataProperty:i0,rootData,dynamicAnchors})||(vErrors=append(vErrors,validate566.errors),errors=vErrors.length)}else{let err10={
instancePath:instancePath+"/headers",schemaPath:"#/properties/headers/type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=[err10]:vErrors.push(err10),
errors++}}}else{let err11={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err11]:vErrors.push(err11),errors++}return validate565.
errors=vErrors,errors===0}validate565.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};var pattern34=new RegExp("^(connect|(publish|subscribe) [^\\r\\n]+)$","u");function validate569(data,{instancePath="",parentData,parentDataProperty,rootData=data,
dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate569.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&
(evaluated0.items=void 0),typeof data=="string"){if(func2(data)>8192){let err0={instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit:8192}};vErrors===
null?vErrors=[err0]:vErrors.push(err0),errors++}if(!pattern34.test(data)){let err1={instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern:"^(con\
nect|(publish|subscribe) [^\\r\\n]+)$"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}}else{let err2={instancePath,schemaPath:"#/type",keyword:"typ\
e",params:{type:"string"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}return validate569.errors=vErrors,errors===0}validate569.evaluated={dynamicProps:!1,
dynamicItems:!1};var schema176={description:"CONNECT of a session, and one packet in it. Where CONNECT is refused, that is the answer.",type:"object",additionalProperties:!1,
required:["send"],properties:{send:{$ref:"#/$defs/TestMqttLine"},qos:{description:"Of publish and subscribe. Default: 0.",enum:[0,1,2]},retain:{description:"Of \
publish. Default: false.",type:"boolean"},payloadBytes:{description:"Of publish. Default: 0.",type:"integer",minimum:0,maximum:1048576},version:{description:"3.\
1.1 or 5. Default: 5.",enum:["3.1.1","5",5]},clientId:{description:"Default: empty, so that the broker is to choose one.",type:"string",maxLength:4096},username:{
type:"string",maxLength:4096},password:{description:"Or a token. Default: the right one of the user name, and then the case is not run in Pipy.",type:"string",maxLength:4096},
keepAlive:{description:"Seconds. Default: 60.",type:"integer",minimum:0,maximum:65535},cleanStart:{description:"Default: true.",type:"boolean"},will:{$ref:"#/$d\
efs/TestMqttWill"}}},schema177={description:"What the broker is to publish when the session ends badly.",type:"object",additionalProperties:!1,required:["topic"],
properties:{topic:{type:"string",maxLength:8192},qos:{description:"Default: 0.",enum:[0,1,2]},retain:{description:"Default: false.",type:"boolean"},payloadBytes:{
description:"Default: 0.",type:"integer",minimum:0,maximum:65535}}};function validate573(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){
let vErrors=null,errors=0,evaluated0=validate573.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),
data&&typeof data=="object"&&!Array.isArray(data)){if(data.topic===void 0){let err0={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
topic"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}for(let key0 in data)if(!(key0==="topic"||key0==="qos"||key0==="retain"||key0==="payloadBytes")){
let err1={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0}};vErrors===null?vErrors=[err1]:vErrors.
push(err1),errors++}if(data.topic!==void 0){let data0=data.topic;if(typeof data0=="string"){if(func2(data0)>8192){let err2={instancePath:instancePath+"/topic",schemaPath:"\
#/properties/topic/maxLength",keyword:"maxLength",params:{limit:8192}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}}else{let err3={instancePath:instancePath+
"/topic",schemaPath:"#/properties/topic/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}}if(data.qos!==void 0){
let data1=data.qos;if(!(data1===0||data1===1||data1===2)){let err4={instancePath:instancePath+"/qos",schemaPath:"#/properties/qos/enum",keyword:"enum",params:{allowedValues:schema177.
properties.qos.enum}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}}if(data.retain!==void 0&&typeof data.retain!="boolean"){let err5={instancePath:instancePath+
"/retain",schemaPath:"#/properties/retain/type",keyword:"type",params:{type:"boolean"}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}if(data.payloadBytes!==
void 0){let data3=data.payloadBytes;if(!(typeof data3=="number"&&!(data3%1)&&!isNaN(data3)&&isFinite(data3))){let err6={instancePath:instancePath+"/payloadBytes",
schemaPath:"#/properties/payloadBytes/type",keyword:"type",params:{type:"integer"}};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}if(typeof data3=="\
number"&&isFinite(data3)){if(data3>65535||isNaN(data3)){let err7={instancePath:instancePath+"/payloadBytes",schemaPath:"#/properties/payloadBytes/maximum",keyword:"\
maximum",params:{comparison:"<=",limit:65535}};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}if(data3<0||isNaN(data3)){let err8={instancePath:instancePath+
"/payloadBytes",schemaPath:"#/properties/payloadBytes/minimum",keyword:"minimum",params:{comparison:">=",limit:0}};vErrors===null?vErrors=[err8]:vErrors.push(err8),
errors++}}}}else{let err9={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}return validate573.
errors=vErrors,errors===0}validate573.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function validate571(data,{instancePath="",parentData,parentDataProperty,
rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate571.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.
dynamicItems&&(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){if(data.send===void 0){let err0={instancePath,schemaPath:"#/required",
keyword:"required",params:{missingProperty:"send"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}for(let key0 in data)if(!func1.call(schema176.properties,
key0)){let err1={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0}};vErrors===null?vErrors=[err1]:
vErrors.push(err1),errors++}if(data.send!==void 0&&(validate569(data.send,{instancePath:instancePath+"/send",parentData:data,parentDataProperty:"send",rootData,
dynamicAnchors})||(vErrors=append(vErrors,validate569.errors),errors=vErrors.length)),data.qos!==void 0){let data1=data.qos;if(!(data1===0||data1===1||data1===2)){
let err2={instancePath:instancePath+"/qos",schemaPath:"#/properties/qos/enum",keyword:"enum",params:{allowedValues:schema176.properties.qos.enum}};vErrors===null?
vErrors=[err2]:vErrors.push(err2),errors++}}if(data.retain!==void 0&&typeof data.retain!="boolean"){let err3={instancePath:instancePath+"/retain",schemaPath:"#/\
properties/retain/type",keyword:"type",params:{type:"boolean"}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}if(data.payloadBytes!==void 0){let data3=data.
payloadBytes;if(!(typeof data3=="number"&&!(data3%1)&&!isNaN(data3)&&isFinite(data3))){let err4={instancePath:instancePath+"/payloadBytes",schemaPath:"#/propert\
ies/payloadBytes/type",keyword:"type",params:{type:"integer"}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}if(typeof data3=="number"&&isFinite(data3)){
if(data3>1048576||isNaN(data3)){let err5={instancePath:instancePath+"/payloadBytes",schemaPath:"#/properties/payloadBytes/maximum",keyword:"maximum",params:{comparison:"\
<=",limit:1048576}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}if(data3<0||isNaN(data3)){let err6={instancePath:instancePath+"/payloadBytes",schemaPath:"\
#/properties/payloadBytes/minimum",keyword:"minimum",params:{comparison:">=",limit:0}};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}}}if(data.version!==
void 0){let data4=data.version;if(!(data4==="3.1.1"||data4==="5"||data4===5)){let err7={instancePath:instancePath+"/version",schemaPath:"#/properties/version/en\
um",keyword:"enum",params:{allowedValues:schema176.properties.version.enum}};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}}if(data.clientId!==void 0){
let data5=data.clientId;if(typeof data5=="string"){if(func2(data5)>4096){let err8={instancePath:instancePath+"/clientId",schemaPath:"#/properties/clientId/maxLe\
ngth",keyword:"maxLength",params:{limit:4096}};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}}else{let err9={instancePath:instancePath+"/clientId",schemaPath:"\
#/properties/clientId/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}}if(data.username!==void 0){let data6=data.
username;if(typeof data6=="string"){if(func2(data6)>4096){let err10={instancePath:instancePath+"/username",schemaPath:"#/properties/username/maxLength",keyword:"\
maxLength",params:{limit:4096}};vErrors===null?vErrors=[err10]:vErrors.push(err10),errors++}}else{let err11={instancePath:instancePath+"/username",schemaPath:"#\
/properties/username/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err11]:vErrors.push(err11),errors++}}if(data.password!==void 0){let data7=data.
password;if(typeof data7=="string"){if(func2(data7)>4096){let err12={instancePath:instancePath+"/password",schemaPath:"#/properties/password/maxLength",keyword:"\
maxLength",params:{limit:4096}};vErrors===null?vErrors=[err12]:vErrors.push(err12),errors++}}else{let err13={instancePath:instancePath+"/password",schemaPath:"#\
/properties/password/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err13]:vErrors.push(err13),errors++}}if(data.keepAlive!==void 0){let data8=data.
keepAlive;if(!(typeof data8=="number"&&!(data8%1)&&!isNaN(data8)&&isFinite(data8))){let err14={instancePath:instancePath+"/keepAlive",schemaPath:"#/properties/k\
eepAlive/type",keyword:"type",params:{type:"integer"}};vErrors===null?vErrors=[err14]:vErrors.push(err14),errors++}if(typeof data8=="number"&&isFinite(data8)){if(data8>
65535||isNaN(data8)){let err15={instancePath:instancePath+"/keepAlive",schemaPath:"#/properties/keepAlive/maximum",keyword:"maximum",params:{comparison:"<=",limit:65535}};
vErrors===null?vErrors=[err15]:vErrors.push(err15),errors++}if(data8<0||isNaN(data8)){let err16={instancePath:instancePath+"/keepAlive",schemaPath:"#/properties\
/keepAlive/minimum",keyword:"minimum",params:{comparison:">=",limit:0}};vErrors===null?vErrors=[err16]:vErrors.push(err16),errors++}}}if(data.cleanStart!==void 0&&
typeof data.cleanStart!="boolean"){let err17={instancePath:instancePath+"/cleanStart",schemaPath:"#/properties/cleanStart/type",keyword:"type",params:{type:"boo\
lean"}};vErrors===null?vErrors=[err17]:vErrors.push(err17),errors++}data.will!==void 0&&(validate573(data.will,{instancePath:instancePath+"/will",parentData:data,
parentDataProperty:"will",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate573.errors),errors=vErrors.length))}else{let err18={instancePath,schemaPath:"\
#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err18]:vErrors.push(err18),errors++}return validate571.errors=vErrors,errors===0}validate571.
evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};var schema178={description:"All of it must hold. A case that expects nothing is an error.",type:"object",additionalProperties:!1,
minProperties:1,properties:{verdict:{description:"allowed: the application gets it. answered: a proxy does in its place, because a traffic policy says so. denie\
d: no policy allows it. rejected: the request has no one reading. unavailable: nobody is there to answer.",enum:["allowed","answered","denied","rejected","unava\
ilable"]},status:{description:"HTTP status that a proxy answers with. An allowed request has none: its application answers.",type:"integer",minimum:100,maximum:599},
grpcStatus:{description:"gRPC status that a proxy answers with.",type:"integer",minimum:0,maximum:16},closed:{description:"true: the connection ends in place of\
 an answer, or with it. false: it does not.",type:"boolean"},packet:{description:"Of mqtt: the packet with which a proxy refuses; none: it says nothing.",enum:[
"CONNACK","PUBACK","PUBREC","SUBACK","DISCONNECT","none"]},code:{description:"Of mqtt: return code or reason code in that packet, such as 0x87.",type:"integer",
minimum:0,maximum:255},rule:{description:"Id of the rule that decides, as in logs and metrics: allow/\u2026, deny/\u2026, permissive/\u2026.",type:"string",minLength:1},
route:{description:"Id of the route that the caller's sidecar takes: split/\u2026 or service/\u2026.",type:"string",minLength:1},backend:{description:"The one s\
ervice that answers, namespace/name or namespace/name:port; none: nobody does.",type:"string",minLength:1},backends:{description:"Share of the traffic, above 0 \
and at most 1, that each service answers; those not named answer nothing.",type:"object",minProperties:1,additionalProperties:{type:"number",exclusiveMinimum:0,
maximum:1}},tolerance:{description:"Largest difference between a share and the expected one. Default: 0.01.",type:"number",minimum:0,maximum:1},forwarded:{$ref:"\
#/$defs/TestForwarded"}}},schema179={description:"The request as the application gets it, or the packet as the broker does.",type:"object",additionalProperties:!1,
minProperties:1,properties:{method:{type:"string"},path:{description:"With the query, byte for byte.",type:"string"},topic:{description:"Of publish.",type:"stri\
ng"},retain:{description:"Of publish.",type:"boolean"},filter:{description:"Of subscribe, with its group.",type:"string"},qos:{description:"Of subscribe.",enum:[
0,1,2]},cleanStart:{description:"Of connect.",type:"boolean"},credentials:{description:"Of connect: whether user name and password go on to the broker, if there\
 are any.",type:"boolean"},willTopic:{description:"Of connect with a will.",type:"string"}}};function validate577(data,{instancePath="",parentData,parentDataProperty,
rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate577.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.
dynamicItems&&(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){if(Object.keys(data).length<1){let err0={instancePath,schemaPath:"#/m\
inProperties",keyword:"minProperties",params:{limit:1}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}for(let key0 in data)if(!func1.call(schema179.
properties,key0)){let err1={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0}};vErrors===null?vErrors=
[err1]:vErrors.push(err1),errors++}if(data.method!==void 0&&typeof data.method!="string"){let err2={instancePath:instancePath+"/method",schemaPath:"#/properties\
/method/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}if(data.path!==void 0&&typeof data.path!="string"){
let err3={instancePath:instancePath+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err3]:vErrors.push(
err3),errors++}if(data.topic!==void 0&&typeof data.topic!="string"){let err4={instancePath:instancePath+"/topic",schemaPath:"#/properties/topic/type",keyword:"t\
ype",params:{type:"string"}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}if(data.retain!==void 0&&typeof data.retain!="boolean"){let err5={instancePath:instancePath+
"/retain",schemaPath:"#/properties/retain/type",keyword:"type",params:{type:"boolean"}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}if(data.filter!==
void 0&&typeof data.filter!="string"){let err6={instancePath:instancePath+"/filter",schemaPath:"#/properties/filter/type",keyword:"type",params:{type:"string"}};
vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}if(data.qos!==void 0){let data5=data.qos;if(!(data5===0||data5===1||data5===2)){let err7={instancePath:instancePath+
"/qos",schemaPath:"#/properties/qos/enum",keyword:"enum",params:{allowedValues:schema179.properties.qos.enum}};vErrors===null?vErrors=[err7]:vErrors.push(err7),
errors++}}if(data.cleanStart!==void 0&&typeof data.cleanStart!="boolean"){let err8={instancePath:instancePath+"/cleanStart",schemaPath:"#/properties/cleanStart/\
type",keyword:"type",params:{type:"boolean"}};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}if(data.credentials!==void 0&&typeof data.credentials!="\
boolean"){let err9={instancePath:instancePath+"/credentials",schemaPath:"#/properties/credentials/type",keyword:"type",params:{type:"boolean"}};vErrors===null?vErrors=
[err9]:vErrors.push(err9),errors++}if(data.willTopic!==void 0&&typeof data.willTopic!="string"){let err10={instancePath:instancePath+"/willTopic",schemaPath:"#/\
properties/willTopic/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err10]:vErrors.push(err10),errors++}}else{let err11={instancePath,schemaPath:"\
#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err11]:vErrors.push(err11),errors++}return validate577.errors=vErrors,errors===0}validate577.
evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function validate576(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){
let vErrors=null,errors=0,evaluated0=validate576.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),
data&&typeof data=="object"&&!Array.isArray(data)){if(Object.keys(data).length<1){let err0={instancePath,schemaPath:"#/minProperties",keyword:"minProperties",params:{
limit:1}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}for(let key0 in data)if(!func1.call(schema178.properties,key0)){let err1={instancePath,schemaPath:"\
#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(data.verdict!==
void 0){let data0=data.verdict;if(!(data0==="allowed"||data0==="answered"||data0==="denied"||data0==="rejected"||data0==="unavailable")){let err2={instancePath:instancePath+
"/verdict",schemaPath:"#/properties/verdict/enum",keyword:"enum",params:{allowedValues:schema178.properties.verdict.enum}};vErrors===null?vErrors=[err2]:vErrors.
push(err2),errors++}}if(data.status!==void 0){let data1=data.status;if(!(typeof data1=="number"&&!(data1%1)&&!isNaN(data1)&&isFinite(data1))){let err3={instancePath:instancePath+
"/status",schemaPath:"#/properties/status/type",keyword:"type",params:{type:"integer"}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}if(typeof data1==
"number"&&isFinite(data1)){if(data1>599||isNaN(data1)){let err4={instancePath:instancePath+"/status",schemaPath:"#/properties/status/maximum",keyword:"maximum",
params:{comparison:"<=",limit:599}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}if(data1<100||isNaN(data1)){let err5={instancePath:instancePath+"/\
status",schemaPath:"#/properties/status/minimum",keyword:"minimum",params:{comparison:">=",limit:100}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}}}
if(data.grpcStatus!==void 0){let data2=data.grpcStatus;if(!(typeof data2=="number"&&!(data2%1)&&!isNaN(data2)&&isFinite(data2))){let err6={instancePath:instancePath+
"/grpcStatus",schemaPath:"#/properties/grpcStatus/type",keyword:"type",params:{type:"integer"}};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}if(typeof data2==
"number"&&isFinite(data2)){if(data2>16||isNaN(data2)){let err7={instancePath:instancePath+"/grpcStatus",schemaPath:"#/properties/grpcStatus/maximum",keyword:"ma\
ximum",params:{comparison:"<=",limit:16}};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}if(data2<0||isNaN(data2)){let err8={instancePath:instancePath+
"/grpcStatus",schemaPath:"#/properties/grpcStatus/minimum",keyword:"minimum",params:{comparison:">=",limit:0}};vErrors===null?vErrors=[err8]:vErrors.push(err8),
errors++}}}if(data.closed!==void 0&&typeof data.closed!="boolean"){let err9={instancePath:instancePath+"/closed",schemaPath:"#/properties/closed/type",keyword:"\
type",params:{type:"boolean"}};vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}if(data.packet!==void 0){let data4=data.packet;if(!(data4==="CONNACK"||
data4==="PUBACK"||data4==="PUBREC"||data4==="SUBACK"||data4==="DISCONNECT"||data4==="none")){let err10={instancePath:instancePath+"/packet",schemaPath:"#/proper\
ties/packet/enum",keyword:"enum",params:{allowedValues:schema178.properties.packet.enum}};vErrors===null?vErrors=[err10]:vErrors.push(err10),errors++}}if(data.code!==
void 0){let data5=data.code;if(!(typeof data5=="number"&&!(data5%1)&&!isNaN(data5)&&isFinite(data5))){let err11={instancePath:instancePath+"/code",schemaPath:"#\
/properties/code/type",keyword:"type",params:{type:"integer"}};vErrors===null?vErrors=[err11]:vErrors.push(err11),errors++}if(typeof data5=="number"&&isFinite(data5)){
if(data5>255||isNaN(data5)){let err12={instancePath:instancePath+"/code",schemaPath:"#/properties/code/maximum",keyword:"maximum",params:{comparison:"<=",limit:255}};
vErrors===null?vErrors=[err12]:vErrors.push(err12),errors++}if(data5<0||isNaN(data5)){let err13={instancePath:instancePath+"/code",schemaPath:"#/properties/code\
/minimum",keyword:"minimum",params:{comparison:">=",limit:0}};vErrors===null?vErrors=[err13]:vErrors.push(err13),errors++}}}if(data.rule!==void 0){let data6=data.
rule;if(typeof data6=="string"){if(func2(data6)<1){let err14={instancePath:instancePath+"/rule",schemaPath:"#/properties/rule/minLength",keyword:"minLength",params:{
limit:1}};vErrors===null?vErrors=[err14]:vErrors.push(err14),errors++}}else{let err15={instancePath:instancePath+"/rule",schemaPath:"#/properties/rule/type",keyword:"\
type",params:{type:"string"}};vErrors===null?vErrors=[err15]:vErrors.push(err15),errors++}}if(data.route!==void 0){let data7=data.route;if(typeof data7=="string"){
if(func2(data7)<1){let err16={instancePath:instancePath+"/route",schemaPath:"#/properties/route/minLength",keyword:"minLength",params:{limit:1}};vErrors===null?
vErrors=[err16]:vErrors.push(err16),errors++}}else{let err17={instancePath:instancePath+"/route",schemaPath:"#/properties/route/type",keyword:"type",params:{type:"\
string"}};vErrors===null?vErrors=[err17]:vErrors.push(err17),errors++}}if(data.backend!==void 0){let data8=data.backend;if(typeof data8=="string"){if(func2(data8)<
1){let err18={instancePath:instancePath+"/backend",schemaPath:"#/properties/backend/minLength",keyword:"minLength",params:{limit:1}};vErrors===null?vErrors=[err18]:
vErrors.push(err18),errors++}}else{let err19={instancePath:instancePath+"/backend",schemaPath:"#/properties/backend/type",keyword:"type",params:{type:"string"}};
vErrors===null?vErrors=[err19]:vErrors.push(err19),errors++}}if(data.backends!==void 0){let data9=data.backends;if(data9&&typeof data9=="object"&&!Array.isArray(
data9)){if(Object.keys(data9).length<1){let err20={instancePath:instancePath+"/backends",schemaPath:"#/properties/backends/minProperties",keyword:"minProperties",
params:{limit:1}};vErrors===null?vErrors=[err20]:vErrors.push(err20),errors++}for(let key1 in data9){let data10=data9[key1];if(typeof data10=="number"&&isFinite(
data10)){if(data10>1||isNaN(data10)){let err21={instancePath:instancePath+"/backends/"+key1.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/properties/back\
ends/additionalProperties/maximum",keyword:"maximum",params:{comparison:"<=",limit:1}};vErrors===null?vErrors=[err21]:vErrors.push(err21),errors++}if(data10<=0||
isNaN(data10)){let err22={instancePath:instancePath+"/backends/"+key1.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/properties/backends/additionalPropert\
ies/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison:">",limit:0}};vErrors===null?vErrors=[err22]:vErrors.push(err22),errors++}}else{let err23={instancePath:instancePath+
"/backends/"+key1.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/properties/backends/additionalProperties/type",keyword:"type",params:{type:"number"}};vErrors===
null?vErrors=[err23]:vErrors.push(err23),errors++}}}else{let err24={instancePath:instancePath+"/backends",schemaPath:"#/properties/backends/type",keyword:"type",
params:{type:"object"}};vErrors===null?vErrors=[err24]:vErrors.push(err24),errors++}}if(data.tolerance!==void 0){let data11=data.tolerance;if(typeof data11=="nu\
mber"&&isFinite(data11)){if(data11>1||isNaN(data11)){let err25={instancePath:instancePath+"/tolerance",schemaPath:"#/properties/tolerance/maximum",keyword:"maxi\
mum",params:{comparison:"<=",limit:1}};vErrors===null?vErrors=[err25]:vErrors.push(err25),errors++}if(data11<0||isNaN(data11)){let err26={instancePath:instancePath+
"/tolerance",schemaPath:"#/properties/tolerance/minimum",keyword:"minimum",params:{comparison:">=",limit:0}};vErrors===null?vErrors=[err26]:vErrors.push(err26),
errors++}}else{let err27={instancePath:instancePath+"/tolerance",schemaPath:"#/properties/tolerance/type",keyword:"type",params:{type:"number"}};vErrors===null?
vErrors=[err27]:vErrors.push(err27),errors++}}data.forwarded!==void 0&&(validate577(data.forwarded,{instancePath:instancePath+"/forwarded",parentData:data,parentDataProperty:"\
forwarded",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate577.errors),errors=vErrors.length))}else{let err28={instancePath,schemaPath:"#/type",keyword:"\
type",params:{type:"object"}};vErrors===null?vErrors=[err28]:vErrors.push(err28),errors++}return validate576.errors=vErrors,errors===0}validate576.evaluated={props:!0,
dynamicProps:!1,dynamicItems:!1};function validate554(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,
errors=0,evaluated0=validate554.evaluated;evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0);let _errs1=errors,
valid0=!1,passing0=null,_errs2=errors;if(data&&typeof data=="object"&&!Array.isArray(data)&&data.request===void 0){let err0={instancePath,schemaPath:"#/oneOf/0/\
required",keyword:"required",params:{missingProperty:"request"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}var _valid0=_errs2===errors;_valid0&&
(valid0=!0,passing0=0);let _errs3=errors;if(data&&typeof data=="object"&&!Array.isArray(data)&&data.tcp===void 0){let err1={instancePath,schemaPath:"#/oneOf/1/r\
equired",keyword:"required",params:{missingProperty:"tcp"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}var _valid0=_errs3===errors;if(_valid0&&valid0)
valid0=!1,passing0=[passing0,1];else{_valid0&&(valid0=!0,passing0=1);let _errs4=errors;if(data&&typeof data=="object"&&!Array.isArray(data)&&data.mqtt===void 0){
let err2={instancePath,schemaPath:"#/oneOf/2/required",keyword:"required",params:{missingProperty:"mqtt"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}
var _valid0=_errs4===errors;_valid0&&valid0?(valid0=!1,passing0=[passing0,2]):_valid0&&(valid0=!0,passing0=2)}if(valid0)errors=_errs1,vErrors!==null&&(_errs1?vErrors.
length=_errs1:vErrors=null);else{let err3={instancePath,schemaPath:"#/oneOf",keyword:"oneOf",params:{passingSchemas:passing0}};vErrors===null?vErrors=[err3]:vErrors.
push(err3),errors++}if(data&&typeof data=="object"&&!Array.isArray(data)){if(data.name===void 0){let err4={instancePath,schemaPath:"#/required",keyword:"require\
d",params:{missingProperty:"name"}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}if(data.from===void 0){let err5={instancePath,schemaPath:"#/requir\
ed",keyword:"required",params:{missingProperty:"from"}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}if(data.expect===void 0){let err6={instancePath,
schemaPath:"#/required",keyword:"required",params:{missingProperty:"expect"}};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}for(let key0 in data)if(!(key0===
"name"||key0==="from"||key0==="to"||key0==="request"||key0==="tcp"||key0==="mqtt"||key0==="expect")){let err7={instancePath,schemaPath:"#/additionalProperties",
keyword:"additionalProperties",params:{additionalProperty:key0}};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}if(data.name!==void 0){let data0=data.
name;if(typeof data0=="string"){if(func2(data0)>253){let err8={instancePath:instancePath+"/name",schemaPath:"#/properties/name/maxLength",keyword:"maxLength",params:{
limit:253}};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}if(func2(data0)<1){let err9={instancePath:instancePath+"/name",schemaPath:"#/properties/na\
me/minLength",keyword:"minLength",params:{limit:1}};vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}}else{let err10={instancePath:instancePath+"/name",
schemaPath:"#/properties/name/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err10]:vErrors.push(err10),errors++}}if(data.from!==void 0){let data1=data.
from;if(typeof data1!="string"&&!(data1&&typeof data1=="object"&&!Array.isArray(data1))){let err11={instancePath:instancePath+"/from",schemaPath:"#/properties/f\
rom/type",keyword:"type",params:{type:schema167.properties.from.type}};vErrors===null?vErrors=[err11]:vErrors.push(err11),errors++}let _errs11=errors,valid3=!0,
_errs12=errors;if(typeof data1!="string"){let err12={};vErrors===null?vErrors=[err12]:vErrors.push(err12),errors++}var _valid1=_errs12===errors;if(errors=_errs11,
vErrors!==null&&(_errs11?vErrors.length=_errs11:vErrors=null),_valid1){let _errs14=errors;validate555(data1,{instancePath:instancePath+"/from",parentData:data,parentDataProperty:"\
from",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate555.errors),errors=vErrors.length);var _valid1=_errs14===errors;valid3=_valid1}if(!valid3){let err13={
instancePath:instancePath+"/from",schemaPath:"#/properties/from/allOf/0/if",keyword:"if",params:{failingKeyword:"then"}};vErrors===null?vErrors=[err13]:vErrors.
push(err13),errors++}let _errs16=errors,valid4=!0,_errs17=errors;if(!(data1&&typeof data1=="object"&&!Array.isArray(data1))){let err14={};vErrors===null?vErrors=
[err14]:vErrors.push(err14),errors++}var _valid2=_errs17===errors;if(errors=_errs16,vErrors!==null&&(_errs16?vErrors.length=_errs16:vErrors=null),_valid2){let _errs19=errors;
validate557(data1,{instancePath:instancePath+"/from",parentData:data,parentDataProperty:"from",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate557.errors),
errors=vErrors.length);var _valid2=_errs19===errors;valid4=_valid2}if(!valid4){let err15={instancePath:instancePath+"/from",schemaPath:"#/properties/from/allOf/\
1/if",keyword:"if",params:{failingKeyword:"then"}};vErrors===null?vErrors=[err15]:vErrors.push(err15),errors++}}if(data.to!==void 0){let data2=data.to;if(typeof data2!=
"string"&&!(data2&&typeof data2=="object"&&!Array.isArray(data2))){let err16={instancePath:instancePath+"/to",schemaPath:"#/properties/to/type",keyword:"type",params:{
type:schema167.properties.to.type}};vErrors===null?vErrors=[err16]:vErrors.push(err16),errors++}let _errs23=errors,valid6=!0,_errs24=errors;if(typeof data2!="st\
ring"){let err17={};vErrors===null?vErrors=[err17]:vErrors.push(err17),errors++}var _valid3=_errs24===errors;if(errors=_errs23,vErrors!==null&&(_errs23?vErrors.
length=_errs23:vErrors=null),_valid3){let _errs26=errors;validate559(data2,{instancePath:instancePath+"/to",parentData:data,parentDataProperty:"to",rootData,dynamicAnchors})||
(vErrors=append(vErrors,validate559.errors),errors=vErrors.length);var _valid3=_errs26===errors;valid6=_valid3}if(!valid6){let err18={instancePath:instancePath+
"/to",schemaPath:"#/properties/to/allOf/0/if",keyword:"if",params:{failingKeyword:"then"}};vErrors===null?vErrors=[err18]:vErrors.push(err18),errors++}let _errs28=errors,
valid7=!0,_errs29=errors;if(!(data2&&typeof data2=="object"&&!Array.isArray(data2))){let err19={};vErrors===null?vErrors=[err19]:vErrors.push(err19),errors++}var _valid4=_errs29===
errors;if(errors=_errs28,vErrors!==null&&(_errs28?vErrors.length=_errs28:vErrors=null),_valid4){let _errs31=errors;validate561(data2,{instancePath:instancePath+
"/to",parentData:data,parentDataProperty:"to",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate561.errors),errors=vErrors.length);var _valid4=_errs31===
errors;valid7=_valid4}if(!valid7){let err20={instancePath:instancePath+"/to",schemaPath:"#/properties/to/allOf/1/if",keyword:"if",params:{failingKeyword:"then"}};
vErrors===null?vErrors=[err20]:vErrors.push(err20),errors++}}if(data.request!==void 0){let data3=data.request;if(typeof data3!="string"&&!(data3&&typeof data3==
"object"&&!Array.isArray(data3))){let err21={instancePath:instancePath+"/request",schemaPath:"#/properties/request/type",keyword:"type",params:{type:schema167.properties.
request.type}};vErrors===null?vErrors=[err21]:vErrors.push(err21),errors++}let _errs35=errors,valid9=!0,_errs36=errors;if(typeof data3!="string"){let err22={};vErrors===
null?vErrors=[err22]:vErrors.push(err22),errors++}var _valid5=_errs36===errors;if(errors=_errs35,vErrors!==null&&(_errs35?vErrors.length=_errs35:vErrors=null),_valid5){
let _errs38=errors;validate563(data3,{instancePath:instancePath+"/request",parentData:data,parentDataProperty:"request",rootData,dynamicAnchors})||(vErrors=append(
vErrors,validate563.errors),errors=vErrors.length);var _valid5=_errs38===errors;valid9=_valid5}if(!valid9){let err23={instancePath:instancePath+"/request",schemaPath:"\
#/properties/request/allOf/0/if",keyword:"if",params:{failingKeyword:"then"}};vErrors===null?vErrors=[err23]:vErrors.push(err23),errors++}let _errs40=errors,valid10=!0,
_errs41=errors;if(!(data3&&typeof data3=="object"&&!Array.isArray(data3))){let err24={};vErrors===null?vErrors=[err24]:vErrors.push(err24),errors++}var _valid6=_errs41===
errors;if(errors=_errs40,vErrors!==null&&(_errs40?vErrors.length=_errs40:vErrors=null),_valid6){let _errs43=errors;validate565(data3,{instancePath:instancePath+
"/request",parentData:data,parentDataProperty:"request",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate565.errors),errors=vErrors.length);var _valid6=_errs43===
errors;valid10=_valid6}if(!valid10){let err25={instancePath:instancePath+"/request",schemaPath:"#/properties/request/allOf/1/if",keyword:"if",params:{failingKeyword:"\
then"}};vErrors===null?vErrors=[err25]:vErrors.push(err25),errors++}}if(data.tcp!==void 0&&data.tcp!==!0){let err26={instancePath:instancePath+"/tcp",schemaPath:"\
#/properties/tcp/const",keyword:"const",params:{allowedValue:!0}};vErrors===null?vErrors=[err26]:vErrors.push(err26),errors++}if(data.mqtt!==void 0){let data5=data.
mqtt;if(typeof data5!="string"&&!(data5&&typeof data5=="object"&&!Array.isArray(data5))){let err27={instancePath:instancePath+"/mqtt",schemaPath:"#/properties/m\
qtt/type",keyword:"type",params:{type:schema167.properties.mqtt.type}};vErrors===null?vErrors=[err27]:vErrors.push(err27),errors++}let _errs48=errors,valid12=!0,
_errs49=errors;if(typeof data5!="string"){let err28={};vErrors===null?vErrors=[err28]:vErrors.push(err28),errors++}var _valid7=_errs49===errors;if(errors=_errs48,
vErrors!==null&&(_errs48?vErrors.length=_errs48:vErrors=null),_valid7){let _errs51=errors;validate569(data5,{instancePath:instancePath+"/mqtt",parentData:data,parentDataProperty:"\
mqtt",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate569.errors),errors=vErrors.length);var _valid7=_errs51===errors;valid12=_valid7}if(!valid12){let err29={
instancePath:instancePath+"/mqtt",schemaPath:"#/properties/mqtt/allOf/0/if",keyword:"if",params:{failingKeyword:"then"}};vErrors===null?vErrors=[err29]:vErrors.
push(err29),errors++}let _errs53=errors,valid13=!0,_errs54=errors;if(!(data5&&typeof data5=="object"&&!Array.isArray(data5))){let err30={};vErrors===null?vErrors=
[err30]:vErrors.push(err30),errors++}var _valid8=_errs54===errors;if(errors=_errs53,vErrors!==null&&(_errs53?vErrors.length=_errs53:vErrors=null),_valid8){let _errs56=errors;
validate571(data5,{instancePath:instancePath+"/mqtt",parentData:data,parentDataProperty:"mqtt",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate571.errors),
errors=vErrors.length);var _valid8=_errs56===errors;valid13=_valid8}if(!valid13){let err31={instancePath:instancePath+"/mqtt",schemaPath:"#/properties/mqtt/allO\
f/1/if",keyword:"if",params:{failingKeyword:"then"}};vErrors===null?vErrors=[err31]:vErrors.push(err31),errors++}}data.expect!==void 0&&(validate576(data.expect,
{instancePath:instancePath+"/expect",parentData:data,parentDataProperty:"expect",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate576.errors),errors=vErrors.
length))}else{let err32={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err32]:vErrors.push(err32),errors++}return validate554.
errors=vErrors,errors===0}validate554.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function validate553(data,{instancePath="",parentData,parentDataProperty,
rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate553.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.
dynamicItems&&(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){if(data.cases===void 0){let err0={instancePath,schemaPath:"#/required",
keyword:"required",params:{missingProperty:"cases"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}for(let key0 in data)if(!(key0==="description"||key0===
"mesh"||key0==="cases")){let err1={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0}};vErrors===null?
vErrors=[err1]:vErrors.push(err1),errors++}if(data.description!==void 0&&typeof data.description!="string"){let err2={instancePath:instancePath+"/description",schemaPath:"\
#/properties/description/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}if(data.mesh!==void 0){let data1=data.
mesh;if(Array.isArray(data1)){if(data1.length<1){let err3={instancePath:instancePath+"/mesh",schemaPath:"#/properties/mesh/minItems",keyword:"minItems",params:{
limit:1}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}let len0=data1.length;for(let i0=0;i0<len0;i0++){let data2=data1[i0];if(typeof data2=="strin\
g"){if(func2(data2)<1){let err4={instancePath:instancePath+"/mesh/"+i0,schemaPath:"#/properties/mesh/items/minLength",keyword:"minLength",params:{limit:1}};vErrors===
null?vErrors=[err4]:vErrors.push(err4),errors++}}else{let err5={instancePath:instancePath+"/mesh/"+i0,schemaPath:"#/properties/mesh/items/type",keyword:"type",params:{
type:"string"}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}}}else{let err6={instancePath:instancePath+"/mesh",schemaPath:"#/properties/mesh/type",
keyword:"type",params:{type:"array"}};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}}if(data.cases!==void 0){let data3=data.cases;if(Array.isArray(data3)){
if(data3.length<1){let err7={instancePath:instancePath+"/cases",schemaPath:"#/properties/cases/minItems",keyword:"minItems",params:{limit:1}};vErrors===null?vErrors=
[err7]:vErrors.push(err7),errors++}let len1=data3.length;for(let i1=0;i1<len1;i1++)validate554(data3[i1],{instancePath:instancePath+"/cases/"+i1,parentData:data3,
parentDataProperty:i1,rootData,dynamicAnchors})||(vErrors=append(vErrors,validate554.errors),errors=vErrors.length)}else{let err8={instancePath:instancePath+"/c\
ases",schemaPath:"#/properties/cases/type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}}}else{let err9={instancePath,
schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}return validate553.errors=vErrors,errors===
0}validate553.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};return __toCommonJS(stdin_exports);})();

export const meshModelContract: Contract = {
  validate: validators.meshModel,
  schema: {
 "$schema": "https://json-schema.org/draft/2020-12/schema",
 "$id": "https://pipyc.dev/schemas/mesh-model.schema.json",
 "title": "MeshModel",
 "description": "A service mesh as pipyc understands it: identities, workloads, services, routes, access policies and splits. Importers write it from SMI and Kubernetes manifests; people write it by hand. Optional fields get their defaults in the resolve phase and nowhere else.",
 "type": "object",
 "additionalProperties": false,
 "required": [
  "apiVersion",
  "mesh"
 ],
 "properties": {
  "apiVersion": {
   "description": "Version of this contract.",
   "const": "pipyc/v1"
  },
  "mesh": {
   "$ref": "#/$defs/Mesh"
  },
  "identities": {
   "type": "array",
   "items": {
    "$ref": "#/$defs/Identity"
   }
  },
  "workloads": {
   "type": "array",
   "items": {
    "$ref": "#/$defs/Workload"
   }
  },
  "services": {
   "type": "array",
   "items": {
    "$ref": "#/$defs/Service"
   }
  },
  "routeGroups": {
   "type": "array",
   "items": {
    "$ref": "#/$defs/RouteGroup"
   }
  },
  "accessPolicies": {
   "type": "array",
   "items": {
    "$ref": "#/$defs/AccessPolicy"
   }
  },
  "splits": {
   "type": "array",
   "items": {
    "$ref": "#/$defs/Split"
   }
  },
  "trafficPolicies": {
   "type": "array",
   "items": {
    "$ref": "#/$defs/TrafficPolicy"
   }
  },
  "mqttPolicies": {
   "type": "array",
   "items": {
    "$ref": "#/$defs/MqttPolicy"
   }
  }
 },
 "$defs": {
  "Mesh": {
   "description": "What holds for the whole mesh.",
   "type": "object",
   "additionalProperties": false,
   "required": [
    "name"
   ],
   "properties": {
    "name": {
     "description": "Letters, digits, -, _ and ., with a letter or digit at both ends. Shown in summaries and log lines.",
     "type": "string",
     "minLength": 1,
     "maxLength": 253,
     "pattern": "^[A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?$"
    },
    "trustDomain": {
     "description": "Last part of every principal. Default: cluster.local.",
     "$ref": "#/$defs/DomainName"
    },
    "clusterDomain": {
     "description": "Last part of service host names (<service>.<namespace>.svc.<clusterDomain>). Default: cluster.local.",
     "$ref": "#/$defs/DomainName"
    },
    "mode": {
     "description": "strict (default): what no policy allows is denied. permissive: every caller with a mesh certificate is allowed. Neither turns mutual TLS off.",
     "$ref": "#/$defs/Mode"
    },
    "modeOverrides": {
     "description": "Modes of single namespaces and services; a service's override beats its namespace's.",
     "type": "array",
     "items": {
      "$ref": "#/$defs/ModeOverride"
     }
    },
    "pathRegexAnchor": {
     "description": "full (default): a path regex must match the whole path. start: only its beginning, as SMI's text reads.",
     "enum": [
      "full",
      "start"
     ]
    },
    "proxy": {
     "description": "Proxy settings of every workload that does not set its own.",
     "$ref": "#/$defs/ProxySettings"
    },
    "origin": {
     "$ref": "#/$defs/Origin"
    }
   }
  },
  "ModeOverride": {
   "type": "object",
   "additionalProperties": false,
   "required": [
    "mode"
   ],
   "properties": {
    "namespace": {
     "$ref": "#/$defs/Label"
    },
    "service": {
     "$ref": "#/$defs/ObjectId"
    },
    "mode": {
     "$ref": "#/$defs/Mode"
    },
    "origin": {
     "$ref": "#/$defs/Origin"
    }
   },
   "oneOf": [
    {
     "required": [
      "namespace"
     ]
    },
    {
     "required": [
      "service"
     ]
    }
   ]
  },
  "Identity": {
   "description": "Who a workload is. Its principal is <serviceAccount>.<namespace>.<trustDomain>, carried as a DNS SAN, or as CN where there is no DNS SAN, of a certificate that the mesh CA signed.",
   "type": "object",
   "additionalProperties": false,
   "required": [
    "id"
   ],
   "properties": {
    "id": {
     "description": "namespace/serviceAccount.",
     "$ref": "#/$defs/ObjectId"
    },
    "principals": {
     "description": "Further certificate names that mean this identity.",
     "type": "array",
     "items": {
      "$ref": "#/$defs/DomainName"
     }
    },
    "origin": {
     "$ref": "#/$defs/Origin"
    }
   }
  },
  "Workload": {
   "description": "Something that runs with a sidecar: all its instances share one identity and one proxy configuration.",
   "type": "object",
   "additionalProperties": false,
   "required": [
    "id",
    "identity"
   ],
   "properties": {
    "id": {
     "description": "namespace/name; also names the proxy.",
     "$ref": "#/$defs/ObjectId"
    },
    "identity": {
     "$ref": "#/$defs/ObjectId"
    },
    "ports": {
     "description": "Ports on which the application listens; services refer to them by number or name.",
     "type": "array",
     "items": {
      "$ref": "#/$defs/WorkloadPort"
     }
    },
    "locality": {
     "$ref": "#/$defs/Locality"
    },
    "cluster": {
     "description": "Cluster it runs in, where the mesh spans several.",
     "$ref": "#/$defs/Label"
    },
    "proxy": {
     "description": "Settings of this workload's proxy; each field replaces the mesh's.",
     "$ref": "#/$defs/ProxySettings"
    },
    "origin": {
     "$ref": "#/$defs/Origin"
    }
   }
  },
  "WorkloadPort": {
   "type": "object",
   "additionalProperties": false,
   "required": [
    "number"
   ],
   "properties": {
    "number": {
     "$ref": "#/$defs/Port"
    },
    "name": {
     "$ref": "#/$defs/PortName"
    },
    "origin": {
     "$ref": "#/$defs/Origin"
    }
   }
  },
  "Service": {
   "description": "A name that callers use and the endpoints that answer. Its host names in the mesh (b, b.ns, b.ns.svc, b.ns.svc.<clusterDomain>) follow from its id.",
   "type": "object",
   "additionalProperties": false,
   "required": [
    "id",
    "ports"
   ],
   "properties": {
    "id": {
     "$ref": "#/$defs/ObjectId"
    },
    "hosts": {
     "description": "Further host names; a first label of * matches one or more labels.",
     "type": "array",
     "items": {
      "$ref": "#/$defs/HostPattern"
     }
    },
    "vips": {
     "description": "Virtual addresses that callers dial (cluster IPs).",
     "type": "array",
     "items": {
      "$ref": "#/$defs/IpAddress"
     }
    },
    "ports": {
     "type": "array",
     "items": {
      "$ref": "#/$defs/ServicePort"
     }
    },
    "workloads": {
     "description": "Workloads that serve it.",
     "type": "array",
     "items": {
      "$ref": "#/$defs/ObjectId"
     }
    },
    "identities": {
     "description": "Identities that may serve it besides those of its workloads; the server's certificate must name one of them all.",
     "type": "array",
     "items": {
      "$ref": "#/$defs/ObjectId"
     }
    },
    "origin": {
     "$ref": "#/$defs/Origin"
    }
   }
  },
  "ServicePort": {
   "type": "object",
   "additionalProperties": false,
   "required": [
    "port",
    "protocol"
   ],
   "properties": {
    "port": {
     "description": "Port that callers dial.",
     "$ref": "#/$defs/Port"
    },
    "name": {
     "$ref": "#/$defs/PortName"
    },
    "targetPort": {
     "description": "Port on which the workloads listen, a number or a workload port's name. Default: port.",
     "oneOf": [
      {
       "$ref": "#/$defs/Port"
      },
      {
       "$ref": "#/$defs/PortName"
      }
     ]
    },
    "protocol": {
     "$ref": "#/$defs/Protocol"
    },
    "endpoints": {
     "type": "array",
     "items": {
      "$ref": "#/$defs/Endpoint"
     }
    },
    "origin": {
     "$ref": "#/$defs/Origin"
    }
   }
  },
  "Endpoint": {
   "description": "One address that answers for a service port.",
   "type": "object",
   "additionalProperties": false,
   "required": [
    "address",
    "port"
   ],
   "properties": {
    "address": {
     "description": "IP address or DNS name that the caller's proxy dials.",
     "$ref": "#/$defs/Address"
    },
    "port": {
     "$ref": "#/$defs/Port"
    },
    "weight": {
     "description": "Share relative to the other endpoints of the same priority; 0 gets no traffic. Default: 1.",
     "type": "integer",
     "minimum": 0,
     "maximum": 1000000
    },
    "priority": {
     "description": "0 is used first; a higher tier only while the lower ones have no endpoint. Default: 0.",
     "type": "integer",
     "minimum": 0,
     "maximum": 100
    },
    "cluster": {
     "$ref": "#/$defs/Label"
    },
    "locality": {
     "$ref": "#/$defs/Locality"
    },
    "pathPrefix": {
     "description": "HTTP: written before the path of every request that goes to this endpoint, as the entrance of another cluster wants it. Default: nothing.",
     "$ref": "#/$defs/PathText"
    },
    "transport": {
     "description": "mtls (default): a sidecar answers with a mesh certificate. plain: no TLS, for endpoints outside the mesh.",
     "enum": [
      "mtls",
      "plain"
     ]
    },
    "origin": {
     "$ref": "#/$defs/Origin"
    }
   }
  },
  "RouteGroup": {
   "description": "A named description of traffic. It does nothing by itself: access policies and splits refer to it.",
   "type": "object",
   "additionalProperties": false,
   "required": [
    "id"
   ],
   "properties": {
    "id": {
     "description": "namespace/name; HTTP and TCP groups have separate names.",
     "$ref": "#/$defs/ObjectId"
    },
    "http": {
     "description": "HTTP matches; any of them (OR).",
     "type": "array",
     "minItems": 1,
     "items": {
      "$ref": "#/$defs/HttpMatch"
     }
    },
    "tcp": {
     "$ref": "#/$defs/TcpMatch"
    },
    "origin": {
     "$ref": "#/$defs/Origin"
    }
   },
   "oneOf": [
    {
     "required": [
      "http"
     ]
    },
    {
     "required": [
      "tcp"
     ]
    }
   ]
  },
  "HttpMatch": {
   "description": "Requests that satisfy every given part (AND). Nothing given: every request.",
   "type": "object",
   "additionalProperties": false,
   "properties": {
    "name": {
     "type": "string",
     "minLength": 1,
     "maxLength": 253
    },
    "path": {
     "$ref": "#/$defs/PathMatch"
    },
    "methods": {
     "description": "HTTP methods, case-sensitive; absent, empty or * means every method.",
     "type": "array",
     "items": {
      "description": "An HTTP method, in capital letters.",
      "type": "string",
      "minLength": 1,
      "maxLength": 64,
      "pattern": "^([A-Za-z0-9!#$%&'+.^_`|~-]+|\\*)$"
     }
    },
    "headers": {
     "description": "All of them must hold.",
     "type": "array",
     "items": {
      "$ref": "#/$defs/HeaderMatch"
     }
    },
    "query": {
     "description": "All of them must hold.",
     "type": "array",
     "items": {
      "$ref": "#/$defs/QueryMatch"
     }
    },
    "origin": {
     "$ref": "#/$defs/Origin"
    }
   }
  },
  "PathMatch": {
   "description": "Compared with the normalised path, without query and fragment.",
   "type": "object",
   "additionalProperties": false,
   "minProperties": 1,
   "maxProperties": 1,
   "properties": {
    "exact": {
     "$ref": "#/$defs/PathText"
    },
    "prefix": {
     "description": "Whole segments: /pub matches /pub and /pub/x, not /public.",
     "$ref": "#/$defs/PathText"
    },
    "regex": {
     "$ref": "#/$defs/Regex"
    }
   }
  },
  "HeaderMatch": {
   "description": "An absent header never satisfies exact or regex.",
   "type": "object",
   "additionalProperties": false,
   "required": [
    "name"
   ],
   "properties": {
    "name": {
     "description": "Compared case-insensitively.",
     "type": "string",
     "minLength": 1,
     "maxLength": 256,
     "pattern": "^[A-Za-z0-9!#$%&'*+.^_`|~-]+$"
    },
    "exact": {
     "type": "string",
     "maxLength": 4096
    },
    "regex": {
     "description": "Anchored at both ends.",
     "$ref": "#/$defs/Regex"
    },
    "present": {
     "description": "true: the header is there. false: it is not.",
     "type": "boolean"
    },
    "origin": {
     "$ref": "#/$defs/Origin"
    }
   },
   "oneOf": [
    {
     "required": [
      "exact"
     ]
    },
    {
     "required": [
      "regex"
     ]
    },
    {
     "required": [
      "present"
     ]
    }
   ]
  },
  "QueryMatch": {
   "description": "Compared with the first value of the parameter, percent-decoded.",
   "type": "object",
   "additionalProperties": false,
   "required": [
    "name"
   ],
   "properties": {
    "name": {
     "type": "string",
     "minLength": 1,
     "maxLength": 256
    },
    "exact": {
     "type": "string",
     "maxLength": 4096
    },
    "regex": {
     "description": "Anchored at both ends.",
     "$ref": "#/$defs/Regex"
    },
    "origin": {
     "$ref": "#/$defs/Origin"
    }
   },
   "oneOf": [
    {
     "required": [
      "exact"
     ]
    },
    {
     "required": [
      "regex"
     ]
    }
   ]
  },
  "TcpMatch": {
   "type": "object",
   "additionalProperties": false,
   "properties": {
    "ports": {
     "description": "Ports of the workload (targetPort); absent or empty means every port.",
     "type": "array",
     "items": {
      "$ref": "#/$defs/Port"
     }
    }
   }
  },
  "AccessPolicy": {
   "description": "Lets callers reach a destination. Policies only add up; there is no deny.",
   "type": "object",
   "additionalProperties": false,
   "required": [
    "id",
    "destination",
    "sources"
   ],
   "properties": {
    "id": {
     "$ref": "#/$defs/ObjectId"
    },
    "destination": {
     "$ref": "#/$defs/AccessDestination"
    },
    "sources": {
     "type": "array",
     "minItems": 1,
     "items": {
      "$ref": "#/$defs/AccessSource"
     }
    },
    "rules": {
     "description": "HTTP and TCP route groups: AND between the kinds, OR inside a kind. Absent or empty: all traffic.",
     "type": "array",
     "items": {
      "$ref": "#/$defs/AccessRule"
     }
    },
    "origin": {
     "$ref": "#/$defs/Origin"
    }
   }
  },
  "AccessDestination": {
   "description": "An identity (all its workloads) or a service; port narrows it to one workload port.",
   "type": "object",
   "additionalProperties": false,
   "properties": {
    "identity": {
     "$ref": "#/$defs/ObjectId"
    },
    "service": {
     "$ref": "#/$defs/ObjectId"
    },
    "port": {
     "$ref": "#/$defs/Port"
    },
    "origin": {
     "$ref": "#/$defs/Origin"
    }
   },
   "oneOf": [
    {
     "required": [
      "identity"
     ]
    },
    {
     "required": [
      "service"
     ]
    }
   ]
  },
  "AccessSource": {
   "description": "A caller: an identity, or a group (authenticated: whoever has a certificate of the mesh CA; any: whoever gets a connection).",
   "type": "object",
   "additionalProperties": false,
   "properties": {
    "identity": {
     "$ref": "#/$defs/ObjectId"
    },
    "group": {
     "enum": [
      "any",
      "authenticated"
     ]
    },
    "origin": {
     "$ref": "#/$defs/Origin"
    }
   },
   "oneOf": [
    {
     "required": [
      "identity"
     ]
    },
    {
     "required": [
      "group"
     ]
    }
   ]
  },
  "AccessRule": {
   "type": "object",
   "additionalProperties": false,
   "required": [
    "routeGroup",
    "kind"
   ],
   "properties": {
    "kind": {
     "enum": [
      "http",
      "tcp"
     ]
    },
    "routeGroup": {
     "$ref": "#/$defs/ObjectId"
    },
    "matches": {
     "description": "Names of matches in the group. Absent or empty: all of them.",
     "type": "array",
     "items": {
      "type": "string",
      "minLength": 1,
      "maxLength": 253
     }
    },
    "origin": {
     "$ref": "#/$defs/Origin"
    }
   }
  },
  "Split": {
   "description": "Divides the traffic of one service (the apex) among backend services of its namespace.",
   "type": "object",
   "additionalProperties": false,
   "required": [
    "id",
    "service",
    "backends"
   ],
   "properties": {
    "id": {
     "$ref": "#/$defs/ObjectId"
    },
    "service": {
     "description": "The apex.",
     "$ref": "#/$defs/ObjectId"
    },
    "matches": {
     "description": "HTTP route groups whose requests are split; all others go to the apex itself. Absent or empty: everything is split.",
     "type": "array",
     "items": {
      "$ref": "#/$defs/RouteGroupRef"
     }
    },
    "backends": {
     "type": "array",
     "items": {
      "$ref": "#/$defs/SplitBackend"
     }
    },
    "origin": {
     "$ref": "#/$defs/Origin"
    }
   }
  },
  "RouteGroupRef": {
   "type": "object",
   "additionalProperties": false,
   "required": [
    "routeGroup"
   ],
   "properties": {
    "routeGroup": {
     "$ref": "#/$defs/ObjectId"
    },
    "origin": {
     "$ref": "#/$defs/Origin"
    }
   }
  },
  "SplitBackend": {
   "type": "object",
   "additionalProperties": false,
   "required": [
    "service",
    "weight"
   ],
   "properties": {
    "service": {
     "$ref": "#/$defs/ObjectId"
    },
    "weight": {
     "description": "Share relative to the other backends; 0 gets no traffic.",
     "type": "integer",
     "minimum": 0,
     "maximum": 1000000000
    },
    "origin": {
     "$ref": "#/$defs/Origin"
    }
   }
  },
  "TrafficPolicy": {
   "description": "How traffic to a destination is limited, repeated, balanced or changed. For one knob of one request the nearest target wins: route, then port, then service; and a policy for some callers wins over one for all. Two that are equally near and touch the same knob are an error.",
   "type": "object",
   "additionalProperties": false,
   "required": [
    "id",
    "target"
   ],
   "minProperties": 3,
   "properties": {
    "id": {
     "$ref": "#/$defs/ObjectId"
    },
    "target": {
     "$ref": "#/$defs/PolicyTarget"
    },
    "callers": {
     "description": "Identities whose traffic it is about. Absent: everyone's.",
     "type": "array",
     "minItems": 1,
     "items": {
      "$ref": "#/$defs/ObjectId"
     }
    },
    "rateLimits": {
     "description": "Kept by the destination's proxy.",
     "type": "array",
     "minItems": 1,
     "items": {
      "$ref": "#/$defs/RateLimit"
     }
    },
    "cors": {
     "$ref": "#/$defs/Cors"
    },
    "bandwidth": {
     "$ref": "#/$defs/Bandwidth"
    },
    "faultInjection": {
     "$ref": "#/$defs/FaultInjection"
    },
    "redirect": {
     "$ref": "#/$defs/Redirect"
    },
    "rewrite": {
     "$ref": "#/$defs/Rewrite"
    },
    "headers": {
     "$ref": "#/$defs/HeaderOperations"
    },
    "mirror": {
     "$ref": "#/$defs/Mirror"
    },
    "circuitBreaker": {
     "$ref": "#/$defs/CircuitBreaker"
    },
    "timeouts": {
     "$ref": "#/$defs/TrafficTimeouts"
    },
    "retry": {
     "$ref": "#/$defs/Retry"
    },
    "fallback": {
     "$ref": "#/$defs/Fallback"
    },
    "connectionLimits": {
     "$ref": "#/$defs/ConnectionLimits"
    },
    "loadBalancing": {
     "$ref": "#/$defs/LoadBalancing"
    },
    "outlierDetection": {
     "$ref": "#/$defs/OutlierDetection"
    },
    "healthCheck": {
     "$ref": "#/$defs/HealthCheck"
    },
    "origin": {
     "$ref": "#/$defs/Origin"
    }
   }
  },
  "PolicyTarget": {
   "description": "A service; port narrows it to one of its ports, route to the requests that an HTTP route group describes. connectionLimits, loadBalancing, outlierDetection and healthCheck belong to endpoints and take no route.",
   "type": "object",
   "additionalProperties": false,
   "required": [
    "service"
   ],
   "properties": {
    "service": {
     "$ref": "#/$defs/ObjectId"
    },
    "port": {
     "description": "As callers dial it.",
     "$ref": "#/$defs/Port"
    },
    "route": {
     "$ref": "#/$defs/PolicyRoute"
    },
    "origin": {
     "$ref": "#/$defs/Origin"
    }
   }
  },
  "PolicyRoute": {
   "type": "object",
   "additionalProperties": false,
   "required": [
    "routeGroup"
   ],
   "properties": {
    "routeGroup": {
     "$ref": "#/$defs/ObjectId"
    },
    "matches": {
     "description": "Names of matches in the group. Absent or empty: all of them.",
     "type": "array",
     "items": {
      "type": "string",
      "minLength": 1,
      "maxLength": 253
     }
    },
    "origin": {
     "$ref": "#/$defs/Origin"
    }
   }
  },
  "RateLimit": {
   "description": "A token bucket: requests tokens per unit come in smoothly, burst is how many it holds. One budget for each proxy process, however many threads it has. A route's limits replace those of its service.",
   "type": "object",
   "additionalProperties": false,
   "required": [
    "requests",
    "unit"
   ],
   "properties": {
    "level": {
     "description": "request (default): HTTP requests. connection: accepted connections, for every protocol; takes no route, no header and no cookie.",
     "enum": [
      "request",
      "connection"
     ]
    },
    "requests": {
     "description": "Tokens per unit.",
     "type": "integer",
     "minimum": 1,
     "maximum": 1000000000
    },
    "unit": {
     "enum": [
      "second",
      "minute",
      "hour"
     ]
    },
    "burst": {
     "description": "Default: requests.",
     "type": "integer",
     "minimum": 1,
     "maximum": 1000000000
    },
    "key": {
     "description": "What has a bucket of its own. Default: the whole instance.",
     "$ref": "#/$defs/TrafficKey"
    },
    "maxKeys": {
     "description": "Buckets kept; the one used longest ago is forgotten first. Default: 10000.",
     "type": "integer",
     "minimum": 1,
     "maximum": 1000000
    },
    "combine": {
     "description": "replace (default): limits of a nearer target stand in for those of this one. all: this one counts as well.",
     "enum": [
      "replace",
      "all"
     ]
    },
    "reply": {
     "description": "Default: 429 and nothing else. retry-after is always set.",
     "$ref": "#/$defs/StaticReply"
    },
    "origin": {
     "$ref": "#/$defs/Origin"
    }
   }
  },
  "TrafficKey": {
   "description": "A property of the caller or the request. A request that lacks the header or cookie shares one bucket or place with all others that lack it.",
   "type": "object",
   "additionalProperties": false,
   "minProperties": 1,
   "maxProperties": 1,
   "properties": {
    "source": {
     "enum": [
      "instance",
      "identity",
      "ip"
     ]
    },
    "header": {
     "$ref": "#/$defs/HeaderName"
    },
    "cookie": {
     "$ref": "#/$defs/CookieName"
    }
   }
  },
  "StaticReply": {
   "type": "object",
   "additionalProperties": false,
   "properties": {
    "status": {
     "type": "integer",
     "minimum": 200,
     "maximum": 599
    },
    "headers": {
     "type": "array",
     "items": {
      "$ref": "#/$defs/HeaderValue"
     }
    },
    "body": {
     "description": "Default: empty.",
     "type": "string",
     "maxLength": 65536
    }
   }
  },
  "HeaderValue": {
   "type": "object",
   "additionalProperties": false,
   "required": [
    "name",
    "value"
   ],
   "properties": {
    "name": {
     "$ref": "#/$defs/HeaderName"
    },
    "value": {
     "description": "One line.",
     "type": "string",
     "maxLength": 4096,
     "pattern": "^[\\t\\x20-\\x7e\\x80-\\xff]*$"
    }
   }
  },
  "Cors": {
   "description": "Answered by the destination's proxy. A preflight request of an origin in the list is answered without asking the application and without a policy that allows OPTIONS.",
   "type": "object",
   "additionalProperties": false,
   "required": [
    "origins"
   ],
   "properties": {
    "origins": {
     "description": "Exact origins (https://shop.example), https://*.example for its subdomains, or * for all.",
     "type": "array",
     "minItems": 1,
     "items": {
      "description": "An origin such as https://shop.example, https://*.example, or *.",
      "type": "string",
      "maxLength": 512,
      "pattern": "^(\\*|https?://(\\*\\.)?[A-Za-z0-9]([-A-Za-z0-9.]*[A-Za-z0-9])?(:[0-9]{1,5})?)$"
     }
    },
    "methods": {
     "description": "Default: GET, HEAD, POST.",
     "type": "array",
     "items": {
      "description": "An HTTP method, in capital letters or *.",
      "type": "string",
      "pattern": "^([A-Z]+|\\*)$"
     }
    },
    "headers": {
     "description": "Request headers that scripts may set. Default: none beyond the safe ones.",
     "type": "array",
     "items": {
      "description": "An HTTP header name or *.",
      "type": "string",
      "pattern": "^([A-Za-z0-9!#$%&'+.^_`|~-]+|\\*)$"
     }
    },
    "exposeHeaders": {
     "type": "array",
     "items": {
      "$ref": "#/$defs/HeaderName"
     }
    },
    "credentials": {
     "description": "Default: false. Not together with origin *.",
     "type": "boolean"
    },
    "maxAge": {
     "description": "How long a preflight answer holds. Default: 5s.",
     "$ref": "#/$defs/Duration"
    }
   }
  },
  "Bandwidth": {
   "description": "Bytes per second, kept by the destination's proxy; more than that waits.",
   "type": "object",
   "additionalProperties": false,
   "minProperties": 1,
   "properties": {
    "upload": {
     "description": "Toward the destination.",
     "type": "integer",
     "minimum": 1024,
     "maximum": 1000000000000
    },
    "download": {
     "description": "From the destination.",
     "type": "integer",
     "minimum": 1024,
     "maximum": 1000000000000
    },
    "per": {
     "description": "Who shares it. connection (default); route: all requests of the target; identity: all of one caller's.",
     "enum": [
      "connection",
      "route",
      "identity"
     ]
    }
   }
  },
  "FaultInjection": {
   "description": "Made by the caller's proxy, before anything else. Percentages are of requests.",
   "type": "object",
   "additionalProperties": false,
   "minProperties": 1,
   "properties": {
    "delay": {
     "type": "object",
     "additionalProperties": false,
     "required": [
      "percent",
      "time"
     ],
     "properties": {
      "percent": {
       "$ref": "#/$defs/Percent"
      },
      "time": {
       "$ref": "#/$defs/Duration"
      },
      "maxTime": {
       "description": "Evenly spread between time and this. Default: time.",
       "$ref": "#/$defs/Duration"
      }
     }
    },
    "abort": {
     "type": "object",
     "additionalProperties": false,
     "required": [
      "percent",
      "status"
     ],
     "properties": {
      "percent": {
       "$ref": "#/$defs/Percent"
      },
      "status": {
       "type": "integer",
       "minimum": 200,
       "maximum": 599
      },
      "grpcStatus": {
       "description": "For gRPC. Default: 14.",
       "type": "integer",
       "minimum": 1,
       "maximum": 16
      }
     }
    }
   }
  },
  "Redirect": {
   "description": "Answered by the caller's proxy. What is not given stays as the request has it; a scheme without a port means the scheme's usual port.",
   "type": "object",
   "additionalProperties": false,
   "minProperties": 1,
   "properties": {
    "scheme": {
     "enum": [
      "http",
      "https"
     ]
    },
    "host": {
     "$ref": "#/$defs/DomainName"
    },
    "port": {
     "$ref": "#/$defs/Port"
    },
    "path": {
     "$ref": "#/$defs/PathChange"
    },
    "status": {
     "description": "Default: 302.",
     "enum": [
      301,
      302,
      303,
      307,
      308
     ]
    }
   }
  },
  "Rewrite": {
   "description": "Done by the caller's proxy after the route is chosen; the destination's proxy judges the new path and host.",
   "type": "object",
   "additionalProperties": false,
   "minProperties": 1,
   "properties": {
    "path": {
     "$ref": "#/$defs/PathChange"
    },
    "host": {
     "$ref": "#/$defs/DomainName"
    }
   }
  },
  "PathChange": {
   "description": "full: the whole path. prefix: what the route's prefix or exact match covered. regex with replacement: every match in the path; $1 … $9 are its groups. The query stays. A request for which the result is no path in normal form gets 400.",
   "type": "object",
   "additionalProperties": false,
   "minProperties": 1,
   "properties": {
    "full": {
     "$ref": "#/$defs/PathText"
    },
    "prefix": {
     "$ref": "#/$defs/PathText"
    },
    "regex": {
     "$ref": "#/$defs/Regex"
    },
    "replacement": {
     "description": "Part of a path; no blanks, no ?, # or \\.",
     "type": "string",
     "maxLength": 4096,
     "pattern": "^[^?#\\\\\\x00-\\x20]*$"
    }
   },
   "oneOf": [
    {
     "required": [
      "full"
     ]
    },
    {
     "required": [
      "prefix"
     ]
    },
    {
     "required": [
      "regex",
      "replacement"
     ]
    }
   ]
  },
  "HeaderOperations": {
   "description": "Done by the caller's proxy. remove, then set, then add. Host, and headers that carry identity, framing or the protocol, cannot be touched.",
   "type": "object",
   "additionalProperties": false,
   "minProperties": 1,
   "properties": {
    "request": {
     "$ref": "#/$defs/HeaderChange"
    },
    "response": {
     "$ref": "#/$defs/HeaderChange"
    }
   }
  },
  "HeaderChange": {
   "type": "object",
   "additionalProperties": false,
   "minProperties": 1,
   "properties": {
    "set": {
     "type": "array",
     "items": {
      "$ref": "#/$defs/HeaderValue"
     }
    },
    "add": {
     "description": "Appended to a value that is there, after a comma; set-cookie becomes another line, cookie another pair.",
     "type": "array",
     "items": {
      "$ref": "#/$defs/HeaderValue"
     }
    },
    "remove": {
     "type": "array",
     "items": {
      "$ref": "#/$defs/HeaderName"
     }
    }
   }
  },
  "Mirror": {
   "description": "A copy of the request to another service; its answer is thrown away, and the original never waits for it.",
   "type": "object",
   "additionalProperties": false,
   "required": [
    "service"
   ],
   "properties": {
    "service": {
     "$ref": "#/$defs/ObjectId"
    },
    "port": {
     "description": "Default: the port that the request is for, or the service's only one.",
     "$ref": "#/$defs/Port"
    },
    "percent": {
     "description": "Default: 100.",
     "$ref": "#/$defs/Percent"
    },
    "maxBodyBytes": {
     "description": "Requests with more are not mirrored. Default: 65536.",
     "type": "integer",
     "minimum": 0,
     "maximum": 1073741824
    }
   }
  },
  "CircuitBreaker": {
   "description": "Kept by the caller's proxy. Opens when a condition holds within the sliding window; ratios count only past minRequests. Then probes requests are let through: all must succeed for it to close.",
   "type": "object",
   "additionalProperties": false,
   "properties": {
    "scope": {
     "description": "service (default), or one for each endpoint.",
     "enum": [
      "service",
      "endpoint"
     ]
    },
    "window": {
     "description": "Default: 30s.",
     "$ref": "#/$defs/Duration"
    },
    "minRequests": {
     "description": "Default: 20.",
     "type": "integer",
     "minimum": 1,
     "maximum": 1000000
    },
    "errorRatio": {
     "description": "Part of all requests, above 0, at most 1. An error: status 500 and above, gRPC status 2, 4, 13, 14 or 15, or no answer.",
     "type": "number",
     "exclusiveMinimum": 0,
     "maximum": 1
    },
    "errorCount": {
     "type": "integer",
     "minimum": 1,
     "maximum": 1000000
    },
    "slowAfter": {
     "description": "An answer whose head takes longer is slow. Default: 5s.",
     "$ref": "#/$defs/Duration"
    },
    "slowRatio": {
     "type": "number",
     "exclusiveMinimum": 0,
     "maximum": 1
    },
    "slowCount": {
     "type": "integer",
     "minimum": 1,
     "maximum": 1000000
    },
    "openFor": {
     "description": "Default: 30s.",
     "$ref": "#/$defs/Duration"
    },
    "probes": {
     "description": "Default: 1.",
     "type": "integer",
     "minimum": 1,
     "maximum": 1000
    },
    "reply": {
     "description": "While open. Default: 503 and nothing else; a fallback of the same target comes first.",
     "$ref": "#/$defs/StaticReply"
    }
   },
   "anyOf": [
    {
     "required": [
      "errorRatio"
     ]
    },
    {
     "required": [
      "errorCount"
     ]
    },
    {
     "required": [
      "slowRatio"
     ]
    },
    {
     "required": [
      "slowCount"
     ]
    }
   ]
  },
  "TrafficTimeouts": {
   "description": "Kept by the caller's proxy. Passed: 504.",
   "type": "object",
   "additionalProperties": false,
   "minProperties": 1,
   "properties": {
    "connect": {
     "description": "Default: the proxy's. Takes no route.",
     "$ref": "#/$defs/Duration"
    },
    "perTry": {
     "description": "Until the head of an answer, for each try. Default: none.",
     "$ref": "#/$defs/Duration"
    },
    "request": {
     "description": "Until the head of the answer that the caller gets, all tries and waits between them included. Default: none.",
     "$ref": "#/$defs/Duration"
    },
    "idle": {
     "description": "Without a byte in either direction. Default: the proxy's. Takes no route.",
     "$ref": "#/$defs/Duration"
    }
   }
  },
  "Retry": {
   "description": "Done by the caller's proxy, on another endpoint than the last where there is one; decided on the head of the answer, so bodies stream through untouched.",
   "type": "object",
   "additionalProperties": false,
   "required": [
    "attempts"
   ],
   "properties": {
    "attempts": {
     "description": "Tries after the first.",
     "type": "integer",
     "minimum": 1,
     "maximum": 10
    },
    "on": {
     "description": "connect-failure, reset, timeout, 5xx, gateway-error (502, 503, 504), retriable-4xx (409), or statuses such as 429 or 50x. Default: connect-failure, reset, gateway-error, timeout.",
     "type": "array",
     "minItems": 1,
     "items": {
      "description": "connect-failure, reset, timeout, 5xx, gateway-error, retriable-4xx, or a status such as 429 or 50x.",
      "type": "string",
      "pattern": "^(connect-failure|reset|timeout|5xx|gateway-error|retriable-4xx|[45][0-9x][0-9x])$"
     }
    },
    "methods": {
     "description": "Default: GET, HEAD, OPTIONS, TRACE, PUT, DELETE.",
     "type": "array",
     "minItems": 1,
     "items": {
      "description": "An HTTP method, in capital letters.",
      "type": "string",
      "pattern": "^[A-Z]+$"
     }
    },
    "backoff": {
     "type": "object",
     "additionalProperties": false,
     "properties": {
      "base": {
       "description": "Before the second try; doubles with each, and a random part of it is waited. Default: 25ms.",
       "$ref": "#/$defs/Duration"
      },
      "max": {
       "description": "Default: 250ms.",
       "$ref": "#/$defs/Duration"
      }
     }
    },
    "budget": {
     "description": "Most retries, as a part of requests in the last ten seconds.",
     "type": "object",
     "additionalProperties": false,
     "properties": {
      "percent": {
       "description": "Default: 20.",
       "$ref": "#/$defs/Percent"
      },
      "minPerSecond": {
       "description": "Always allowed. Default: 3.",
       "type": "integer",
       "minimum": 0,
       "maximum": 1000000
      }
     }
    },
    "maxBodyBytes": {
     "description": "Requests with a larger body, or one of unknown length, are not repeated. Default: 65536.",
     "type": "integer",
     "minimum": 0,
     "maximum": 16777216
    }
   }
  },
  "Fallback": {
   "description": "What callers get in place of a refusal of their own proxy.",
   "type": "object",
   "additionalProperties": false,
   "required": [
    "on"
   ],
   "properties": {
    "on": {
     "description": "open: the circuit breaker is open. empty: no endpoint is left. limit: past connectionLimits.",
     "type": "array",
     "minItems": 1,
     "items": {
      "enum": [
       "open",
       "empty",
       "limit"
      ]
     }
    },
    "service": {
     "description": "Goes there instead.",
     "$ref": "#/$defs/ObjectId"
    },
    "port": {
     "description": "Default: the port that the request is for, or the service's only one.",
     "$ref": "#/$defs/Port"
    },
    "reply": {
     "$ref": "#/$defs/StaticReply"
    }
   },
   "oneOf": [
    {
     "required": [
      "service"
     ]
    },
    {
     "required": [
      "reply"
     ]
    }
   ]
  },
  "ConnectionLimits": {
   "description": "For each caller's proxy toward one service port. Past them: 503, or a closed connection.",
   "type": "object",
   "additionalProperties": false,
   "minProperties": 1,
   "properties": {
    "connections": {
     "description": "TCP connections, or HTTP/1.1 requests at a time.",
     "type": "integer",
     "minimum": 1,
     "maximum": 1000000
    },
    "requests": {
     "description": "HTTP requests under way.",
     "type": "integer",
     "minimum": 1,
     "maximum": 1000000
    },
    "pending": {
     "description": "Requests past the limit that wait for room, at most as long as a connection may take (timeouts.connect), instead of being refused at once. Default: 0.",
     "type": "integer",
     "minimum": 0,
     "maximum": 1000000
    }
   }
  },
  "LoadBalancing": {
   "description": "Which endpoint of a service port takes a request.",
   "type": "object",
   "additionalProperties": false,
   "properties": {
    "algorithm": {
     "description": "Default: round-robin.",
     "enum": [
      "round-robin",
      "least-request",
      "consistent-hash"
     ]
    },
    "hashOn": {
     "description": "For consistent-hash.",
     "$ref": "#/$defs/TrafficKey"
    },
    "stickyCookie": {
     "description": "Sends later requests of a client to the endpoint of its first one, while that is healthy.",
     "type": "object",
     "additionalProperties": false,
     "required": [
      "name"
     ],
     "properties": {
      "name": {
       "$ref": "#/$defs/CookieName"
      },
      "maxAge": {
       "description": "Default: a session cookie.",
       "$ref": "#/$defs/Duration"
      }
     }
    },
    "locality": {
     "description": "none (default): endpoints' own priorities alone. failover: within one priority first the caller's zone, then its region, then its cluster, then others. cluster: the same without zones and regions. A tier takes traffic only while those before it have no healthy endpoint.",
     "enum": [
      "none",
      "cluster",
      "failover"
     ]
    },
    "clusters": {
     "description": "Order in which other clusters take over, with locality failover or cluster. Default: by name.",
     "type": "array",
     "items": {
      "$ref": "#/$defs/Label"
     }
    },
    "overflowThreshold": {
     "description": "Percentage of a tier's endpoints below which the next one helps out. Default: 0, only when none is left.",
     "$ref": "#/$defs/Percent"
    }
   }
  },
  "OutlierDetection": {
   "description": "Takes an endpoint out for a while after failures in a row: status 500 and above, no connection, no answer.",
   "type": "object",
   "additionalProperties": false,
   "properties": {
    "consecutiveFailures": {
     "description": "Default: 5.",
     "type": "integer",
     "minimum": 1,
     "maximum": 1000000
    },
    "ejectFor": {
     "description": "Times the number of ejections so far. Default: 30s.",
     "$ref": "#/$defs/Duration"
    },
    "maxEjectFor": {
     "description": "Default: 5m.",
     "$ref": "#/$defs/Duration"
    },
    "maxEjectedPercent": {
     "description": "Of a service port's endpoints. Default: 50.",
     "$ref": "#/$defs/Percent"
    }
   }
  },
  "HealthCheck": {
   "description": "Asks each endpoint on an interval; one checker for each proxy process. Until the first answers an endpoint counts as healthy.",
   "type": "object",
   "additionalProperties": false,
   "properties": {
    "http": {
     "description": "Absent: whether a connection opens.",
     "type": "object",
     "additionalProperties": false,
     "properties": {
      "path": {
       "description": "Default: /.",
       "$ref": "#/$defs/PathText"
      },
      "host": {
       "description": "Default: the service's.",
       "$ref": "#/$defs/DomainName"
      },
      "statuses": {
       "description": "Default: 200 to 399.",
       "type": "array",
       "minItems": 1,
       "items": {
        "type": "integer",
        "minimum": 100,
        "maximum": 599
       }
      }
     }
    },
    "interval": {
     "description": "Default: 10s.",
     "$ref": "#/$defs/Duration"
    },
    "timeout": {
     "description": "Default: 3s.",
     "$ref": "#/$defs/Duration"
    },
    "unhealthyAfter": {
     "description": "Failures in a row. Default: 3.",
     "type": "integer",
     "minimum": 1,
     "maximum": 100
    },
    "healthyAfter": {
     "description": "Successes in a row. Default: 2.",
     "type": "integer",
     "minimum": 1,
     "maximum": 100
    }
   }
  },
  "Percent": {
   "type": "number",
   "minimum": 0,
   "maximum": 100
  },
  "HeaderName": {
   "description": "An HTTP header name.",
   "type": "string",
   "minLength": 1,
   "maxLength": 256,
   "pattern": "^[A-Za-z0-9!#$%&'*+.^_`|~-]+$"
  },
  "CookieName": {
   "description": "A cookie name.",
   "type": "string",
   "minLength": 1,
   "maxLength": 256,
   "pattern": "^[A-Za-z0-9!#$%&'*+.^_`|~-]+$"
  },
  "MqttPolicy": {
   "description": "What MQTT clients of a service may do, and how their sessions are carried. It narrows what access policies allow, which say who may connect at all. An absent section has no effect. A port can have each section once, except topics and websocket, which add up.",
   "type": "object",
   "additionalProperties": false,
   "required": [
    "id",
    "service"
   ],
   "properties": {
    "id": {
     "$ref": "#/$defs/ObjectId"
    },
    "service": {
     "description": "The service whose ports of protocol mqtt the policy is about.",
     "$ref": "#/$defs/ObjectId"
    },
    "port": {
     "description": "Only this port of the service. Default: all its mqtt ports.",
     "$ref": "#/$defs/Port"
    },
    "authentication": {
     "$ref": "#/$defs/MqttAuthentication"
    },
    "connect": {
     "description": "The first rule that applies to the client decides. A client to which no rule applies is refused. Absent: every client may connect.",
     "type": "array",
     "items": {
      "$ref": "#/$defs/MqttConnectRule"
     }
    },
    "topics": {
     "description": "What clients may publish and subscribe to. Rules add up; there is no deny. Absent: everything.",
     "type": "array",
     "items": {
      "$ref": "#/$defs/MqttTopicRule"
     }
    },
    "deliveries": {
     "description": "check (default): what the broker sends to a client must be something that the client may subscribe to, also in sessions that the broker kept. trust: it is not checked.",
     "enum": [
      "check",
      "trust"
     ]
    },
    "onDeny": {
     "$ref": "#/$defs/MqttOnDeny"
    },
    "limits": {
     "$ref": "#/$defs/MqttLimits"
    },
    "rewrite": {
     "description": "The first rule that covers a topic changes it, in both directions. Access is checked with the name that the client uses.",
     "type": "array",
     "items": {
      "$ref": "#/$defs/MqttRewrite"
     }
    },
    "routing": {
     "$ref": "#/$defs/MqttRouting"
    },
    "health": {
     "$ref": "#/$defs/MqttHealth"
    },
    "websocket": {
     "$ref": "#/$defs/MqttWebSocket"
    },
    "tunnel": {
     "description": "true: the sessions of one proxy share an HTTP/2 connection to each mtls endpoint, for narrow links. Default: false.",
     "type": "boolean"
    },
    "origin": {
     "$ref": "#/$defs/Origin"
    }
   }
  },
  "MqttAuthentication": {
   "description": "Who a client is. Its certificate says so; without one, its user name and password, or its token; otherwise it is anonymous.",
   "type": "object",
   "additionalProperties": false,
   "properties": {
    "credentials": {
     "description": "If given, every user name that a client sends is checked, whether the client has a certificate or not.",
     "type": "array",
     "items": {
      "$ref": "#/$defs/MqttCredential"
     }
    },
    "required": {
     "description": "without-certificate (default): only clients without a certificate need credentials. always: a client with a certificate needs them as well.",
     "enum": [
      "without-certificate",
      "always"
     ]
    },
    "anonymous": {
     "description": "true: clients with neither certificate nor credentials may connect. Default: false.",
     "type": "boolean"
    },
    "forward": {
     "description": "keep (default): the broker gets user name and password as the client sent them. strip: it gets neither.",
     "enum": [
      "keep",
      "strip"
     ]
    },
    "origin": {
     "$ref": "#/$defs/Origin"
    }
   }
  },
  "MqttCredential": {
   "description": "A user name, and the hash of a password or of a token. Passwords and tokens themselves are never part of the model.",
   "type": "object",
   "additionalProperties": false,
   "required": [
    "username"
   ],
   "properties": {
    "username": {
     "$ref": "#/$defs/MqttName"
    },
    "passwordHash": {
     "description": "PBKDF2, as written by mosquitto_passwd ($7$iterations$salt$hash) or passlib ($pbkdf2-sha256$…, $pbkdf2-sha512$…).",
     "type": "string",
     "maxLength": 512,
     "pattern": "^\\$(7|pbkdf2-sha256|pbkdf2-sha512)\\$[0-9]{1,7}\\$[A-Za-z0-9+/.]+={0,2}\\$[A-Za-z0-9+/.]+={0,2}$"
    },
    "tokenHash": {
     "description": "sha256: and 64 hexadecimal digits: the hash of a random token, which the client sends as its password, with this user name or none.",
     "type": "string",
     "pattern": "^sha256:[0-9a-f]{64}$"
    },
    "identity": {
     "description": "The identity of whoever has the credential. Default: none; {identity} is then the user name.",
     "$ref": "#/$defs/ObjectId"
    },
    "origin": {
     "$ref": "#/$defs/Origin"
    }
   },
   "oneOf": [
    {
     "required": [
      "passwordHash"
     ]
    },
    {
     "required": [
      "tokenHash"
     ]
    }
   ]
  },
  "MqttClient": {
   "description": "Clients for which every given part holds (AND).",
   "type": "object",
   "additionalProperties": false,
   "properties": {
    "identity": {
     "$ref": "#/$defs/ObjectId"
    },
    "group": {
     "description": "How the client is authenticated. any; certificate: by mutual TLS; credentials: by user name or token; authenticated: by either; anonymous: by neither.",
     "enum": [
      "any",
      "certificate",
      "credentials",
      "authenticated",
      "anonymous"
     ]
    },
    "username": {
     "$ref": "#/$defs/MqttText"
    },
    "clientId": {
     "$ref": "#/$defs/MqttText"
    },
    "origin": {
     "$ref": "#/$defs/Origin"
    }
   },
   "anyOf": [
    {
     "required": [
      "identity"
     ]
    },
    {
     "required": [
      "group"
     ]
    },
    {
     "required": [
      "username"
     ]
    },
    {
     "required": [
      "clientId"
     ]
    }
   ]
  },
  "MqttText": {
   "description": "A name that the client chooses.",
   "type": "object",
   "additionalProperties": false,
   "minProperties": 1,
   "maxProperties": 1,
   "properties": {
    "exact": {
     "$ref": "#/$defs/MqttName"
    },
    "prefix": {
     "$ref": "#/$defs/MqttName"
    },
    "regex": {
     "description": "Anchored at both ends.",
     "$ref": "#/$defs/Regex"
    }
   }
  },
  "MqttClientId": {
   "description": "Client ids that a client may use. {identity} and {username} in exact and prefix stand for the client's own.",
   "type": "object",
   "additionalProperties": false,
   "properties": {
    "exact": {
     "description": "An empty text: the client may let the broker choose its id.",
     "type": "string",
     "maxLength": 4096
    },
    "prefix": {
     "$ref": "#/$defs/MqttName"
    },
    "regex": {
     "description": "Anchored at both ends. {identity} is not replaced here.",
     "$ref": "#/$defs/Regex"
    },
    "origin": {
     "$ref": "#/$defs/Origin"
    }
   },
   "oneOf": [
    {
     "required": [
      "exact"
     ]
    },
    {
     "required": [
      "prefix"
     ]
    },
    {
     "required": [
      "regex"
     ]
    }
   ]
  },
  "MqttConnectRule": {
   "description": "How some clients may connect. Everything that is given must hold.",
   "type": "object",
   "additionalProperties": false,
   "properties": {
    "name": {
     "description": "Part of rule ids. Default: its place in the list.",
     "$ref": "#/$defs/Label"
    },
    "clients": {
     "description": "The clients to which the rule applies; any of them (OR). Default: every client.",
     "type": "array",
     "minItems": 1,
     "items": {
      "$ref": "#/$defs/MqttClient"
     }
    },
    "clientIds": {
     "description": "Any of them (OR). Default: every client id.",
     "type": "array",
     "minItems": 1,
     "items": {
      "$ref": "#/$defs/MqttClientId"
     }
    },
    "versions": {
     "description": "Protocol versions: 3.1.1 and 5. Default: both.",
     "type": "array",
     "minItems": 1,
     "items": {
      "enum": [
       "3.1.1",
       "5",
       5
      ]
     }
    },
    "keepAlive": {
     "$ref": "#/$defs/MqttKeepAlive"
    },
    "will": {
     "description": "allow (default): the client may set a will, on topics that it may publish to. deny: no will.",
     "enum": [
      "allow",
      "deny"
     ]
    },
    "cleanStart": {
     "description": "client (default): as the client asks. force: always a new session.",
     "enum": [
      "client",
      "force"
     ]
    },
    "maxPacketBytes": {
     "description": "Largest packet that the client may send, in bytes. Default: what MQTT allows.",
     "type": "integer",
     "minimum": 128,
     "maximum": 268435460
    },
    "origin": {
     "$ref": "#/$defs/Origin"
    }
   }
  },
  "MqttKeepAlive": {
   "description": "Bounds for the keep-alive that a client announces. 0 means no keep-alive, and counts as above every bound.",
   "type": "object",
   "additionalProperties": false,
   "properties": {
    "min": {
     "description": "Whole seconds. Default: 0s.",
     "$ref": "#/$defs/Duration"
    },
    "max": {
     "description": "Whole seconds. Default: no bound.",
     "$ref": "#/$defs/Duration"
    },
    "origin": {
     "$ref": "#/$defs/Origin"
    }
   }
  },
  "MqttTopicRule": {
   "description": "Topics for some clients. {identity}, {clientId} and {username} stand for the client's own. A filter gives nothing to a client that has no such name, or whose name contains +, # or /, or begins with $.",
   "type": "object",
   "additionalProperties": false,
   "properties": {
    "name": {
     "description": "Part of rule ids. Default: its place in the list.",
     "$ref": "#/$defs/Label"
    },
    "clients": {
     "description": "Any of them (OR). Default: every client.",
     "type": "array",
     "minItems": 1,
     "items": {
      "$ref": "#/$defs/MqttClient"
     }
    },
    "publish": {
     "description": "Topic filters. Default: none.",
     "type": "array",
     "items": {
      "$ref": "#/$defs/TopicFilter"
     }
    },
    "subscribe": {
     "description": "Topic filters. Every topic that a subscription can match must be matched by one of them. Default: none.",
     "type": "array",
     "items": {
      "$ref": "#/$defs/TopicFilter"
     }
    },
    "origin": {
     "$ref": "#/$defs/Origin"
    }
   }
  },
  "MqttOnDeny": {
   "description": "What happens on a denied PUBLISH of QoS 1 or 2. One of QoS 0 is dropped.",
   "type": "object",
   "additionalProperties": false,
   "properties": {
    "mqtt3": {
     "description": "disconnect (default): the connection is closed. drop: the publish is acknowledged and dropped, so that the client does not send it again and again.",
     "enum": [
      "drop",
      "disconnect"
     ]
    },
    "mqtt5": {
     "description": "drop (default): the publish is answered with reason 0x87. disconnect: DISCONNECT 0x87.",
     "enum": [
      "drop",
      "disconnect"
     ]
    },
    "origin": {
     "$ref": "#/$defs/Origin"
    }
   }
  },
  "MqttLimits": {
   "description": "Limits on what clients send, for each proxy of the service.",
   "type": "object",
   "additionalProperties": false,
   "properties": {
    "connections": {
     "description": "Numbers of sessions that may be open at the same time.",
     "type": "array",
     "items": {
      "$ref": "#/$defs/MqttConnectionLimit"
     }
    },
    "rates": {
     "description": "Every rate that applies to a packet must allow it.",
     "type": "array",
     "items": {
      "$ref": "#/$defs/MqttRateLimit"
     }
    },
    "overLimit": {
     "$ref": "#/$defs/MqttOverLimit"
    },
    "maxPayloadBytes": {
     "description": "Largest payload of a PUBLISH and of a will, in bytes. Default: what MQTT allows.",
     "type": "integer",
     "minimum": 0,
     "maximum": 268435455
    },
    "maxQos": {
     "description": "Highest QoS of publishes. The QoS of subscriptions is lowered to it. Default: 2.",
     "type": "integer",
     "minimum": 0,
     "maximum": 2
    },
    "retain": {
     "description": "allow (default). strip: the retain flag is removed. deny: a retained publish is treated as one that is not allowed.",
     "enum": [
      "allow",
      "strip",
      "deny"
     ]
    },
    "controlPacketBytes": {
     "description": "Largest packet other than PUBLISH, in bytes; it applies to CONNECT as well. Default: 262144.",
     "type": "integer",
     "minimum": 1024,
     "maximum": 16777216
    },
    "connectWithin": {
     "description": "Time for a new connection to send its CONNECT. Default: 10s.",
     "$ref": "#/$defs/Duration"
    },
    "origin": {
     "$ref": "#/$defs/Origin"
    }
   }
  },
  "MqttConnectionLimit": {
   "type": "object",
   "additionalProperties": false,
   "required": [
    "max"
   ],
   "properties": {
    "name": {
     "description": "Part of the rule id, and of the key under which the limit's state is kept. Default: made from key.",
     "$ref": "#/$defs/Label"
    },
    "key": {
     "$ref": "#/$defs/MqttLimitKey"
    },
    "max": {
     "type": "integer",
     "minimum": 1,
     "maximum": 10000000
    },
    "maxKeys": {
     "description": "Has no effect: only keys that have sessions are remembered.",
     "type": "integer",
     "minimum": 1,
     "maximum": 1000000
    },
    "origin": {
     "$ref": "#/$defs/Origin"
    }
   }
  },
  "MqttRateLimit": {
   "description": "A token bucket: amount tokens in each period (per), refilled smoothly.",
   "type": "object",
   "additionalProperties": false,
   "required": [
    "of",
    "amount"
   ],
   "properties": {
    "name": {
     "description": "Part of the rule id, and of the key under which the limit's state is kept. Default: made from of and key.",
     "$ref": "#/$defs/Label"
    },
    "of": {
     "description": "connects: CONNECT packets. publishes: PUBLISH packets. bytes: bytes of PUBLISH packets.",
     "enum": [
      "connects",
      "publishes",
      "bytes"
     ]
    },
    "key": {
     "$ref": "#/$defs/MqttLimitKey"
    },
    "topics": {
     "description": "Topic filters. Only publishes to topics that they match count. Default: all.",
     "type": "array",
     "minItems": 1,
     "items": {
      "$ref": "#/$defs/TopicFilter"
     }
    },
    "amount": {
     "type": "integer",
     "minimum": 1,
     "maximum": 10000000000
    },
    "per": {
     "description": "Default: 1s.",
     "$ref": "#/$defs/Duration"
    },
    "burst": {
     "description": "The size of the bucket: how much may come at once. Default: amount.",
     "type": "integer",
     "minimum": 1,
     "maximum": 10000000000
    },
    "maxKeys": {
     "$ref": "#/$defs/MaxKeys"
    },
    "origin": {
     "$ref": "#/$defs/Origin"
    }
   }
  },
  "MqttOverLimit": {
   "description": "What happens to a publish over a rate. A CONNECT over a rate is refused.",
   "type": "object",
   "additionalProperties": false,
   "properties": {
    "mqtt3": {
     "description": "delay (default): the proxy stops reading from the client until the rate allows the publish. disconnect: the connection is closed.",
     "enum": [
      "delay",
      "disconnect"
     ]
    },
    "mqtt5": {
     "description": "reject (default): a publish of QoS 1 or 2 is answered with reason 0x97, one of QoS 0 is dropped. delay: as for mqtt3. disconnect: DISCONNECT 0x96.",
     "enum": [
      "reject",
      "delay",
      "disconnect"
     ]
    },
    "origin": {
     "$ref": "#/$defs/Origin"
    }
   }
  },
  "MqttRewrite": {
   "description": "Another name for topics at the broker, given by a prefix of whole levels or by two templates. {identity}, {clientId} and {username} stand for the client's own; any other {name} stands for one level, and # at the end of both templates for the rest.",
   "type": "object",
   "additionalProperties": false,
   "properties": {
    "name": {
     "description": "Part of rule ids. Default: its place in the list.",
     "$ref": "#/$defs/Label"
    },
    "clients": {
     "description": "Any of them (OR). Default: every client.",
     "type": "array",
     "minItems": 1,
     "items": {
      "$ref": "#/$defs/MqttClient"
     }
    },
    "prefix": {
     "$ref": "#/$defs/MqttPrefix"
    },
    "client": {
     "description": "Template of the client's name.",
     "$ref": "#/$defs/TopicFilter"
    },
    "broker": {
     "description": "Template of the broker's name, with the same variables as the client's.",
     "$ref": "#/$defs/TopicFilter"
    },
    "origin": {
     "$ref": "#/$defs/Origin"
    }
   },
   "oneOf": [
    {
     "required": [
      "prefix"
     ]
    },
    {
     "required": [
      "client",
      "broker"
     ]
    }
   ]
  },
  "MqttPrefix": {
   "description": "Whole levels at the beginning of a topic.",
   "type": "object",
   "additionalProperties": false,
   "properties": {
    "strip": {
     "description": "Removed from topics that begin with it. Other topics are not covered by the rule. Default: nothing.",
     "$ref": "#/$defs/TopicFilter"
    },
    "add": {
     "description": "Put in front of what is left. Default: nothing.",
     "$ref": "#/$defs/TopicFilter"
    },
    "origin": {
     "$ref": "#/$defs/Origin"
    }
   },
   "anyOf": [
    {
     "required": [
      "strip"
     ]
    },
    {
     "required": [
      "add"
     ]
    }
   ]
  },
  "MqttRouting": {
   "description": "Which broker a session goes to. Splits and endpoint weights give each broker its share; this decides how the broker for a session is chosen.",
   "type": "object",
   "additionalProperties": false,
   "properties": {
    "hash": {
     "description": "Consistent hash: the same client gets the same broker as long as the brokers stay the same. identity is that of the caller's proxy. Default: by weight.",
     "enum": [
      "clientId",
      "identity",
      "username"
     ]
    },
    "sticky": {
     "description": "true: a client id that comes back gets the broker that it had before. Default: false.",
     "type": "boolean"
    },
    "maxKeys": {
     "description": "Largest number of client ids remembered for sticky. Default: 10000.",
     "type": "integer",
     "minimum": 1,
     "maximum": 1000000
    },
    "publishes": {
     "description": "Publishes that go to another service's broker instead. The first route that matches decides.",
     "type": "array",
     "items": {
      "$ref": "#/$defs/MqttTopicRoute"
     }
    },
    "origin": {
     "$ref": "#/$defs/Origin"
    }
   }
  },
  "MqttTopicRoute": {
   "type": "object",
   "additionalProperties": false,
   "required": [
    "topics",
    "service"
   ],
   "properties": {
    "name": {
     "description": "Part of rule ids. Default: its place in the list.",
     "$ref": "#/$defs/Label"
    },
    "topics": {
     "description": "Topic filters; any of them (OR).",
     "type": "array",
     "minItems": 1,
     "items": {
      "$ref": "#/$defs/TopicFilter"
     }
    },
    "service": {
     "$ref": "#/$defs/ObjectId"
    },
    "port": {
     "description": "Its port. Default: its only mqtt port.",
     "$ref": "#/$defs/Port"
    },
    "origin": {
     "$ref": "#/$defs/Origin"
    }
   }
  },
  "MqttHealth": {
   "description": "Callers' proxies check each broker with CONNECT and PINGREQ. A broker that fails gets no new sessions while another one is healthy.",
   "type": "object",
   "additionalProperties": false,
   "properties": {
    "interval": {
     "description": "Default: 10s.",
     "$ref": "#/$defs/Duration"
    },
    "timeout": {
     "description": "Default: 3s.",
     "$ref": "#/$defs/Duration"
    },
    "healthyAfter": {
     "description": "Successes in a row. Default: 1.",
     "type": "integer",
     "minimum": 1,
     "maximum": 100
    },
    "unhealthyAfter": {
     "description": "Failures in a row. Default: 3.",
     "type": "integer",
     "minimum": 1,
     "maximum": 100
    },
    "clientIdPrefix": {
     "description": "Client ids of the probes begin with this prefix. The broker's proxy lets them connect for as long as the time-out, and does not let them do anything. Default: pipyc-health-.",
     "$ref": "#/$defs/MqttName"
    },
    "origin": {
     "$ref": "#/$defs/Origin"
    }
   }
  },
  "MqttWebSocket": {
   "description": "The port also takes MQTT over WebSocket (subprotocol mqtt), which it recognises by the first byte. The broker gets plain MQTT.",
   "type": "object",
   "additionalProperties": false,
   "required": [
    "path"
   ],
   "properties": {
    "path": {
     "$ref": "#/$defs/PathText"
    },
    "origin": {
     "$ref": "#/$defs/Origin"
    }
   }
  },
  "MqttLimitKey": {
   "description": "instance (default): one budget for the proxy. Otherwise, one budget for each identity, client id or user name.",
   "enum": [
    "instance",
    "identity",
    "clientId",
    "username"
   ]
  },
  "MaxKeys": {
   "description": "Largest number of keys remembered. The key that was unused for longest is forgotten first. Default: 10000.",
   "type": "integer",
   "minimum": 1,
   "maximum": 1000000
  },
  "MqttName": {
   "type": "string",
   "minLength": 1,
   "maxLength": 4096
  },
  "TopicFilter": {
   "description": "Levels between /, which may be empty; + for one level, # at the end for all that follow.",
   "type": "string",
   "minLength": 1,
   "maxLength": 4096
  },
  "ProxySettings": {
   "description": "How a sidecar meets its surroundings.",
   "type": "object",
   "additionalProperties": false,
   "properties": {
    "interception": {
     "description": "redirect (default): iptables sends connections to the proxy, which reads the original destination. none: only the explicit listeners.",
     "enum": [
      "redirect",
      "none"
     ]
    },
    "inbound": {
     "description": "Where redirected inbound connections arrive. Default: 0.0.0.0:15003.",
     "$ref": "#/$defs/Bind"
    },
    "outbound": {
     "description": "Where redirected outbound connections arrive. Default: 127.0.0.1:15001.",
     "$ref": "#/$defs/Bind"
    },
    "listeners": {
     "description": "Explicit listeners, for applications and hosts without interception.",
     "type": "array",
     "items": {
      "$ref": "#/$defs/Listener"
     }
    },
    "applicationAddress": {
     "description": "Address on which the application listens. Default: 127.0.0.1.",
     "$ref": "#/$defs/Address"
    },
    "certificates": {
     "$ref": "#/$defs/Certificates"
    },
    "admin": {
     "description": "Pipy's admin port (metrics, dumps): an argument for Pipy's start, in manifest.json. Off unless given.",
     "$ref": "#/$defs/Bind"
    },
    "timeouts": {
     "$ref": "#/$defs/ProxyTimeouts"
    },
    "limits": {
     "$ref": "#/$defs/ProxyLimits"
    }
   }
  },
  "Listener": {
   "description": "inbound: accepts mutual TLS, or what tls says, for one port of the workload. outbound: takes the application's plain traffic for one service port, or, without a service, HTTP for any service by Host.",
   "type": "object",
   "additionalProperties": false,
   "required": [
    "direction",
    "address",
    "port"
   ],
   "properties": {
    "direction": {
     "enum": [
      "inbound",
      "outbound"
     ]
    },
    "address": {
     "$ref": "#/$defs/Address"
    },
    "port": {
     "$ref": "#/$defs/Port"
    },
    "service": {
     "description": "outbound: the service whose traffic enters here.",
     "$ref": "#/$defs/ObjectId"
    },
    "servicePort": {
     "description": "outbound: its port. Default: its only one.",
     "$ref": "#/$defs/Port"
    },
    "workloadPort": {
     "description": "inbound: the workload's port that is served here. Default: port.",
     "$ref": "#/$defs/Port"
    },
    "tls": {
     "description": "inbound, for an mqtt port with an MQTT policy: mutual (default); server: clients need no certificate; none: plain TCP. Who has none may connect by a policy whose source is the group any.",
     "enum": [
      "mutual",
      "server",
      "none"
     ]
    },
    "origin": {
     "$ref": "#/$defs/Origin"
    }
   }
  },
  "Certificates": {
   "description": "Paths, on the proxy's machine, of PEM files. Keys never enter the model.",
   "type": "object",
   "additionalProperties": false,
   "properties": {
    "certificate": {
     "description": "Chain of the workload. Default: /etc/pipyc/tls/cert.pem.",
     "$ref": "#/$defs/FilePath"
    },
    "key": {
     "description": "Default: /etc/pipyc/tls/key.pem.",
     "$ref": "#/$defs/FilePath"
    },
    "trusted": {
     "description": "Mesh CA certificates, several during a rotation. Default: [/etc/pipyc/tls/ca.pem].",
     "type": "array",
     "minItems": 1,
     "items": {
      "$ref": "#/$defs/FilePath"
     }
    }
   }
  },
  "ProxyTimeouts": {
   "type": "object",
   "additionalProperties": false,
   "properties": {
    "connect": {
     "description": "Default: 5s.",
     "$ref": "#/$defs/Duration"
    },
    "idle": {
     "description": "A connection without a byte in either direction. Default: 1h, so that WebSocket, SSE and MQTT sessions live. 0s: never.",
     "$ref": "#/$defs/Duration"
    },
    "poolIdle": {
     "description": "A pooled upstream connection without a request. Default: 30s.",
     "$ref": "#/$defs/Duration"
    },
    "halfClosed": {
     "description": "How long an HTTP/1.1 client that has ended its side of the connection may wait for its answer, at least; at most it is twice as long. No less than a second. Default: 5s. 0s: as long as the answer takes.",
     "$ref": "#/$defs/Duration"
    },
    "unread": {
     "description": "How long an MQTT client whose sessions share a tunnel may leave what is sent to it unread; then its connection is closed, because all others of the tunnel wait meanwhile. Default: 15s. 0s: for ever.",
     "$ref": "#/$defs/Duration"
    }
   }
  },
  "ProxyLimits": {
   "type": "object",
   "additionalProperties": false,
   "properties": {
    "headerBytes": {
     "description": "Largest HTTP header block. Default: 16384.",
     "type": "integer",
     "minimum": 1024,
     "maximum": 1048576
    },
    "headerFields": {
     "description": "Most header fields of a request over HTTP/2, and most lines of its cookies; one with more is refused (400). Default: 256.",
     "type": "integer",
     "minimum": 16,
     "maximum": 4096
    },
    "bufferedRequestBytes": {
     "description": "Largest request body that is held in memory to send it over a pooled connection; larger ones, and those of unknown length, stream over a connection of their own. Default: 65536.",
     "type": "integer",
     "minimum": 1024,
     "maximum": 1073741824
    },
    "cachedDecisions": {
     "description": "Most routing and access decisions kept in memory. Default: 8192.",
     "type": "integer",
     "minimum": 16,
     "maximum": 1000000
    },
    "logLinesPerSecond": {
     "description": "Most refusals logged each second; the rest are counted. Default: 20.",
     "type": "integer",
     "minimum": 0,
     "maximum": 100000
    }
   }
  },
  "Locality": {
   "type": "object",
   "additionalProperties": false,
   "minProperties": 1,
   "properties": {
    "region": {
     "description": "Default: not known, as where Kubernetes names only a zone; then zones of the same name are the same one.",
     "$ref": "#/$defs/Label"
    },
    "zone": {
     "$ref": "#/$defs/Label"
    }
   }
  },
  "Bind": {
   "type": "object",
   "additionalProperties": false,
   "required": [
    "address",
    "port"
   ],
   "properties": {
    "address": {
     "$ref": "#/$defs/Address"
    },
    "port": {
     "$ref": "#/$defs/Port"
    }
   }
  },
  "Origin": {
   "description": "Where a node was written. Importers fill it in; diagnostics show it.",
   "type": "object",
   "additionalProperties": false,
   "required": [
    "file",
    "line",
    "column"
   ],
   "properties": {
    "file": {
     "type": "string"
    },
    "line": {
     "description": "From 1.",
     "type": "integer",
     "minimum": 1
    },
    "column": {
     "description": "From 1.",
     "type": "integer",
     "minimum": 1
    },
    "endColumn": {
     "description": "First column after the text, on the same line.",
     "type": "integer",
     "minimum": 1
    },
    "resource": {
     "description": "kind namespace/name of the manifest.",
     "type": "string"
    }
   }
  },
  "Mode": {
   "enum": [
    "strict",
    "permissive"
   ]
  },
  "Protocol": {
   "description": "http: HTTP/1.1 and HTTP/2 with prior knowledge. h2c, grpc: HTTP/2 toward the endpoint. tcp, tls (passed through), mqtt: bytes. udp: not proxied yet.",
   "enum": [
    "http",
    "h2c",
    "grpc",
    "tcp",
    "tls",
    "mqtt",
    "udp"
   ]
  },
  "ObjectId": {
   "description": "namespace/name, both in Kubernetes' alphabet.",
   "type": "string",
   "maxLength": 317,
   "pattern": "^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?/[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$"
  },
  "Label": {
   "description": "Lower-case letters, digits and -, with a letter or digit at both ends.",
   "type": "string",
   "maxLength": 63,
   "pattern": "^[a-z0-9]([-a-z0-9]*[a-z0-9])?$"
  },
  "DomainName": {
   "description": "A DNS name.",
   "type": "string",
   "maxLength": 253,
   "pattern": "^[A-Za-z0-9]([-A-Za-z0-9]*[A-Za-z0-9])?(\\.[A-Za-z0-9]([-A-Za-z0-9]*[A-Za-z0-9])?)*$"
  },
  "HostPattern": {
   "description": "A host name; *. may stand before it.",
   "type": "string",
   "maxLength": 253,
   "pattern": "^(\\*\\.)?[A-Za-z0-9_]([-A-Za-z0-9_]*[A-Za-z0-9_])?(\\.[A-Za-z0-9_]([-A-Za-z0-9_]*[A-Za-z0-9_])?)*$"
  },
  "IpAddress": {
   "description": "IPv4, or IPv6 without brackets.",
   "type": "string",
   "maxLength": 45,
   "pattern": "^((25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])(\\.(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])){3}|[0-9A-Fa-f]{0,4}(:[0-9A-Fa-f]{0,4}){2,7})$"
  },
  "Address": {
   "description": "IP address (IPv6 without brackets) or DNS name. Digits and dots alone are an IPv4 address.",
   "type": "string",
   "maxLength": 253,
   "pattern": "^((25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])(\\.(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])){3}|[0-9A-Fa-f]{0,4}(:[0-9A-Fa-f]{0,4}){2,7}|(?![0-9.]+$)[A-Za-z0-9_]([-A-Za-z0-9_]*[A-Za-z0-9_])?(\\.[A-Za-z0-9_]([-A-Za-z0-9_]*[A-Za-z0-9_])?)*)$"
  },
  "FilePath": {
   "description": "Absolute, or relative to the proxy's working directory; of letters, digits, blanks and . _ / + @ -.",
   "type": "string",
   "minLength": 1,
   "maxLength": 4096,
   "pattern": "^[A-Za-z0-9_./+@ -]+$"
  },
  "PathText": {
   "description": "Begins with /; no query, no fragment.",
   "type": "string",
   "maxLength": 4096,
   "pattern": "^/[^?#]*$"
  },
  "Regex": {
   "description": "ECMAScript pattern without flags, in the part that Pipy's engine knows (no lookbehind, named groups or Unicode classes).",
   "type": "string",
   "minLength": 1,
   "maxLength": 4096
  },
  "Duration": {
   "description": "A whole number of at most seven digits and ms, s, m or h, such as 1500ms.",
   "type": "string",
   "pattern": "^[0-9]{1,7}(ms|s|m|h)$"
  },
  "Port": {
   "type": "integer",
   "minimum": 1,
   "maximum": 65535
  },
  "PortName": {
   "description": "Lower-case letters, digits and -, with a letter or digit at both ends.",
   "type": "string",
   "minLength": 1,
   "maxLength": 63,
   "pattern": "^[a-z0-9]([-a-z0-9]*[a-z0-9])?$"
  }
 }
},
}

export const proxyConfigContract: Contract = {
  validate: validators.proxyConfig,
  schema: {
 "$schema": "https://json-schema.org/draft/2020-12/schema",
 "$id": "https://pipyc.dev/schemas/proxy-config.schema.json",
 "title": "ProxyConfig",
 "description": "config.json: every value that a proxy's scripts read. All fields are required: the scripts hold mechanism, never defaults.",
 "type": "object",
 "additionalProperties": false,
 "required": [
  "formatVersion",
  "proxy",
  "identity",
  "tls",
  "timeouts",
  "limits",
  "inbound",
  "outbound"
 ],
 "properties": {
  "formatVersion": {
   "const": 1
  },
  "proxy": {
   "description": "namespace/name of the workload.",
   "type": "string"
  },
  "identity": {
   "description": "Principal of the workload.",
   "type": "string"
  },
  "tls": {
   "description": "Paths of PEM files on the proxy's machine.",
   "type": "object",
   "additionalProperties": false,
   "required": [
    "certificate",
    "key",
    "trusted"
   ],
   "properties": {
    "certificate": {
     "type": "string"
    },
    "key": {
     "type": "string"
    },
    "trusted": {
     "type": "array",
     "items": {
      "type": "string"
     }
    }
   }
  },
  "timeouts": {
   "description": "In seconds; 0 of idleSeconds, halfClosedSeconds and unreadSeconds means never.",
   "type": "object",
   "additionalProperties": false,
   "required": [
    "connectSeconds",
    "idleSeconds",
    "poolIdleSeconds",
    "halfClosedSeconds",
    "unreadSeconds"
   ],
   "properties": {
    "connectSeconds": {
     "type": "number"
    },
    "idleSeconds": {
     "type": "number"
    },
    "poolIdleSeconds": {
     "type": "number"
    },
    "halfClosedSeconds": {
     "type": "number"
    },
    "unreadSeconds": {
     "type": "number"
    }
   }
  },
  "limits": {
   "type": "object",
   "additionalProperties": false,
   "required": [
    "headerBytes",
    "headerFields",
    "bufferedRequestBytes",
    "cachedDecisions",
    "logLinesPerSecond"
   ],
   "properties": {
    "headerBytes": {
     "type": "integer"
    },
    "headerFields": {
     "type": "integer"
    },
    "bufferedRequestBytes": {
     "type": "integer"
    },
    "cachedDecisions": {
     "type": "integer"
    },
    "logLinesPerSecond": {
     "type": "integer"
    }
   }
  },
  "inbound": {
   "type": "object",
   "additionalProperties": false,
   "required": [
    "listeners",
    "ports"
   ],
   "properties": {
    "listeners": {
     "type": "array",
     "items": {
      "$ref": "#/$defs/InboundListener"
     }
    },
    "ports": {
     "description": "By workload port.",
     "type": "object",
     "additionalProperties": {
      "$ref": "#/$defs/InboundPort"
     }
    }
   }
  },
  "outbound": {
   "type": "object",
   "additionalProperties": false,
   "required": [
    "listeners",
    "destinations",
    "hosts",
    "services",
    "clusters"
   ],
   "properties": {
    "listeners": {
     "type": "array",
     "items": {
      "$ref": "#/$defs/OutboundListener"
     }
    },
    "destinations": {
     "description": "address:port that applications dial -> service key. Empty without a listener that selects by destination.",
     "type": "object",
     "additionalProperties": {
      "type": "string"
     }
    },
    "hosts": {
     "description": "host and host:port -> service key. Lower case, no trailing dot. Empty without a listener that selects by host.",
     "type": "object",
     "additionalProperties": {
      "type": "string"
     }
    },
    "services": {
     "description": "By service key, namespace/name:port.",
     "type": "object",
     "additionalProperties": {
      "$ref": "#/$defs/OutboundService"
     }
    },
    "clusters": {
     "description": "By service key.",
     "type": "object",
     "additionalProperties": {
      "$ref": "#/$defs/Cluster"
     }
    }
   }
  }
 },
 "$defs": {
  "InboundListener": {
   "type": "object",
   "additionalProperties": false,
   "required": [
    "address",
    "port"
   ],
   "properties": {
    "address": {
     "description": "address:port to listen on.",
     "type": "string"
    },
    "port": {
     "description": "Workload port served here; null: by the original destination.",
     "type": [
      "integer",
      "null"
     ]
    },
    "tls": {
     "description": "Only on listeners of one mqtt port, where clients need no certificate: server: TLS with the proxy's certificate, the client's is not asked for; none: plain TCP. Absent: mutual TLS.",
     "enum": [
      "server",
      "none"
     ]
    }
   }
  },
  "OutboundListener": {
   "type": "object",
   "additionalProperties": false,
   "required": [
    "address",
    "select",
    "service"
   ],
   "properties": {
    "address": {
     "type": "string"
    },
    "select": {
     "enum": [
      "destination",
      "host",
      "service"
     ]
    },
    "service": {
     "description": "Service key; null unless select is service.",
     "type": [
      "string",
      "null"
     ]
    }
   }
  },
  "InboundPort": {
   "type": "object",
   "additionalProperties": false,
   "required": [
    "protocol",
    "application",
    "hosts",
    "denyRule",
    "hostRule",
    "rules",
    "connections",
    "connectionRateLimits",
    "policies"
   ],
   "properties": {
    "protocol": {
     "enum": [
      "http",
      "h2",
      "tcp",
      "mqtt"
     ]
    },
    "application": {
     "description": "address:port of the application.",
     "type": "string"
    },
    "hosts": {
     "description": "Host names that requests may ask for: lower case, no port; a first label of * matches one or more labels.",
     "type": "array",
     "items": {
      "type": "string"
     }
    },
    "denyRule": {
     "description": "Rule id of a refusal because no rule allows it.",
     "type": "string"
    },
    "hostRule": {
     "description": "Rule id of a refusal because the host is unknown.",
     "type": "string"
    },
    "rules": {
     "description": "HTTP: what is allowed, in order of precedence. Empty for tcp and mqtt.",
     "type": "array",
     "items": {
      "$ref": "#/$defs/AccessRule"
     }
    },
    "connections": {
     "description": "tcp and mqtt: who may connect. Null for HTTP.",
     "oneOf": [
      {
       "type": "null"
      },
      {
       "$ref": "#/$defs/Callers"
      }
     ]
    },
    "connectionRateLimits": {
     "description": "Of accepted connections; all of them count.",
     "type": "array",
     "items": {
      "$ref": "#/$defs/ConnectionRateLimit"
     }
    },
    "policies": {
     "description": "What is done to the traffic: nearest target first, of equals those for some callers first. For tcp only bandwidth, and no match counts.",
     "type": "array",
     "items": {
      "$ref": "#/$defs/InboundPolicy"
     }
    },
    "mqtt": {
     "$ref": "#/$defs/MqttPort"
    }
   },
   "if": {
    "properties": {
     "protocol": {
      "const": "mqtt"
     }
    }
   },
   "then": {
    "required": [
     "mqtt"
    ]
   },
   "else": {
    "properties": {
     "mqtt": false
    }
   }
  },
  "Callers": {
   "type": "object",
   "additionalProperties": false,
   "required": [
    "principals",
    "authenticated"
   ],
   "properties": {
    "principals": {
     "description": "principal -> id of the policy that allows it.",
     "type": "object",
     "additionalProperties": {
      "type": "string"
     }
    },
    "authenticated": {
     "description": "Id of a policy that allows every caller with a mesh certificate, or null.",
     "type": [
      "string",
      "null"
     ]
    }
   }
  },
  "AccessRule": {
   "type": "object",
   "additionalProperties": false,
   "required": [
    "hosts",
    "match",
    "callers"
   ],
   "properties": {
    "hosts": {
     "description": "Only for these hosts; empty: for every host of the port.",
     "type": "array",
     "items": {
      "type": "string"
     }
    },
    "match": {
     "$ref": "#/$defs/Match"
    },
    "callers": {
     "$ref": "#/$defs/Callers"
    }
   }
  },
  "Match": {
   "type": "object",
   "additionalProperties": false,
   "required": [
    "path",
    "methods",
    "headers",
    "query"
   ],
   "properties": {
    "path": {
     "type": "object",
     "additionalProperties": false,
     "required": [
      "kind",
      "value"
     ],
     "properties": {
      "kind": {
       "enum": [
        "any",
        "exact",
        "prefix",
        "regex"
       ]
      },
      "value": {
       "description": "Empty for any; a regex is anchored already.",
       "type": "string"
      }
     }
    },
    "methods": {
     "description": "Empty: every method.",
     "type": "array",
     "items": {
      "type": "string"
     }
    },
    "headers": {
     "type": "array",
     "items": {
      "$ref": "#/$defs/Condition"
     }
    },
    "query": {
     "type": "array",
     "items": {
      "$ref": "#/$defs/Condition"
     }
    }
   }
  },
  "Condition": {
   "type": "object",
   "additionalProperties": false,
   "required": [
    "name",
    "kind",
    "value"
   ],
   "properties": {
    "name": {
     "description": "Header names are lower case.",
     "type": "string"
    },
    "kind": {
     "enum": [
      "exact",
      "regex",
      "present",
      "absent"
     ]
    },
    "value": {
     "description": "Empty for present and absent; a regex is anchored already.",
     "type": "string"
    }
   }
  },
  "OutboundService": {
   "type": "object",
   "additionalProperties": false,
   "required": [
    "protocol",
    "hosts",
    "hostRule",
    "emptyRule",
    "routes",
    "policies"
   ],
   "properties": {
    "protocol": {
     "enum": [
      "http",
      "h2",
      "tcp",
      "mqtt"
     ]
    },
    "hosts": {
     "description": "Names a request to this service may carry; as in InboundPort.",
     "type": "array",
     "items": {
      "type": "string"
     }
    },
    "hostRule": {
     "type": "string"
    },
    "emptyRule": {
     "description": "Rule id of a refusal because no backend is left.",
     "type": "string"
    },
    "routes": {
     "description": "In order of precedence; the last one matches everything.",
     "type": "array",
     "items": {
      "$ref": "#/$defs/Route"
     }
    },
    "policies": {
     "description": "What is done to the traffic of this proxy's workload, nearest target first. Empty for tcp.",
     "type": "array",
     "items": {
      "$ref": "#/$defs/OutboundPolicy"
     }
    },
    "mqtt": {
     "$ref": "#/$defs/MqttService"
    }
   },
   "if": {
    "properties": {
     "protocol": {
      "const": "mqtt"
     }
    }
   },
   "then": {
    "required": [
     "mqtt"
    ]
   },
   "else": {
    "properties": {
     "mqtt": false
    }
   }
  },
  "Route": {
   "type": "object",
   "additionalProperties": false,
   "required": [
    "id",
    "match",
    "backends"
   ],
   "properties": {
    "id": {
     "type": "string"
    },
    "match": {
     "$ref": "#/$defs/Match"
    },
    "backends": {
     "type": "array",
     "items": {
      "type": "object",
      "additionalProperties": false,
      "required": [
       "cluster",
       "weight"
      ],
      "properties": {
       "cluster": {
        "type": "string"
       },
       "weight": {
        "type": "integer",
        "minimum": 1
       }
      }
     }
    }
   }
  },
  "MqttPort": {
   "description": "What the MQTT policies of a workload port say: there where its protocol is mqtt, and only there. Lists that are null ask for nothing; an empty list allows nothing.",
   "type": "object",
   "additionalProperties": false,
   "required": [
    "key",
    "anyone",
    "webSocketPaths",
    "tunnel",
    "probes",
    "authentication",
    "connect",
    "topics",
    "checkDeliveries",
    "onDeny",
    "overLimit",
    "limits",
    "rewrite",
    "refusals"
   ],
   "properties": {
    "key": {
     "description": "namespace/name:port of the workload; state is kept under keys that begin with it.",
     "type": "string"
    },
    "anyone": {
     "description": "Rule id of what lets clients without a certificate connect, or null.",
     "type": [
      "string",
      "null"
     ]
    },
    "webSocketPaths": {
     "description": "Paths of MQTT over WebSocket; empty: plain MQTT only.",
     "type": "array",
     "items": {
      "type": "string"
     }
    },
    "tunnel": {
     "description": "Callers' proxies may send sessions through HTTP/2.",
     "type": "boolean"
    },
    "probes": {
     "description": "A clean CONNECT of 3.1.1 whose client id begins with prefix, from a caller that may connect, without user name and will, is a health probe: no connect rule and no limit, nothing but PINGREQ and DISCONNECT, and its end after timeoutSeconds. An identity has a hundred of them each intervalSeconds. Null: no probes.",
     "oneOf": [
      {
       "type": "null"
      },
      {
       "type": "object",
       "additionalProperties": false,
       "required": [
        "prefix",
        "intervalSeconds",
        "timeoutSeconds"
       ],
       "properties": {
        "prefix": {
         "type": "string"
        },
        "intervalSeconds": {
         "type": "number"
        },
        "timeoutSeconds": {
         "type": "number"
        }
       }
      }
     ]
    },
    "authentication": {
     "$ref": "#/$defs/MqttAuthentication"
    },
    "connect": {
     "description": "The first rule that is about the client decides; none: refused. Null: every client may connect.",
     "oneOf": [
      {
       "type": "null"
      },
      {
       "type": "array",
       "items": {
        "$ref": "#/$defs/MqttConnectRule"
       }
      }
     ]
    },
    "topics": {
     "description": "All rules that are about the client add up. Null: every topic.",
     "oneOf": [
      {
       "type": "null"
      },
      {
       "type": "array",
       "items": {
        "$ref": "#/$defs/MqttTopicRule"
       }
      }
     ]
    },
    "checkDeliveries": {
     "description": "Whether what the broker sends must match a filter that the client may subscribe to.",
     "type": "boolean"
    },
    "onDeny": {
     "type": "object",
     "additionalProperties": false,
     "required": [
      "mqtt3",
      "mqtt5"
     ],
     "properties": {
      "mqtt3": {
       "enum": [
        "drop",
        "disconnect"
       ]
      },
      "mqtt5": {
       "enum": [
        "drop",
        "disconnect"
       ]
      }
     }
    },
    "overLimit": {
     "type": "object",
     "additionalProperties": false,
     "required": [
      "mqtt3",
      "mqtt5"
     ],
     "properties": {
      "mqtt3": {
       "enum": [
        "delay",
        "disconnect"
       ]
      },
      "mqtt5": {
       "enum": [
        "reject",
        "delay",
        "disconnect"
       ]
      }
     }
    },
    "limits": {
     "$ref": "#/$defs/MqttLimits"
    },
    "rewrite": {
     "description": "The first rule about the client that covers a topic decides.",
     "type": "array",
     "items": {
      "$ref": "#/$defs/MqttRewriteRule"
     }
    },
    "refusals": {
     "$ref": "#/$defs/MqttRefusals"
    }
   }
  },
  "MqttRefusals": {
   "description": "Rule ids of refusals that no rule of the model gives its name to.",
   "type": "object",
   "additionalProperties": false,
   "required": [
    "version",
    "credentials",
    "anonymous",
    "connect",
    "clientId",
    "keepAlive",
    "will",
    "publish",
    "subscribe",
    "delivery",
    "payload",
    "qos",
    "retain",
    "rewrite",
    "packet",
    "packetSize",
    "timeout",
    "broker"
   ],
   "properties": {
    "version": {
     "description": "Protocol level that nobody, or this client, may use.",
     "type": "string"
    },
    "credentials": {
     "description": "Wrong user name, password or token, or none where one is required.",
     "type": "string"
    },
    "anonymous": {
     "type": "string"
    },
    "connect": {
     "description": "No connect rule is about the client.",
     "type": "string"
    },
    "clientId": {
     "type": "string"
    },
    "keepAlive": {
     "type": "string"
    },
    "will": {
     "description": "Will not allowed, or not on this topic.",
     "type": "string"
    },
    "publish": {
     "type": "string"
    },
    "subscribe": {
     "type": "string"
    },
    "delivery": {
     "type": "string"
    },
    "payload": {
     "type": "string"
    },
    "qos": {
     "type": "string"
    },
    "retain": {
     "type": "string"
    },
    "rewrite": {
     "description": "A filter that a rewrite rule covers in part, or a topic whose new name is none.",
     "type": "string"
    },
    "packet": {
     "description": "Malformed, or against the protocol.",
     "type": "string"
    },
    "packetSize": {
     "type": "string"
    },
    "timeout": {
     "description": "No CONNECT in time.",
     "type": "string"
    },
    "broker": {
     "description": "The broker cannot be reached, or went away.",
     "type": "string"
    }
   }
  },
  "MqttAuthentication": {
   "type": "object",
   "additionalProperties": false,
   "required": [
    "checked",
    "required",
    "anonymous",
    "forward",
    "passwords",
    "tokens"
   ],
   "properties": {
    "checked": {
     "description": "Every user name and password that a client sends is checked against the two lists. False: the broker may do so.",
     "type": "boolean"
    },
    "required": {
     "description": "Clients with a certificate need credentials too.",
     "type": "boolean"
    },
    "anonymous": {
     "description": "Clients with neither may connect.",
     "type": "boolean"
    },
    "forward": {
     "description": "The broker gets user name and password; false: they are taken out of CONNECT.",
     "type": "boolean"
    },
    "passwords": {
     "type": "array",
     "items": {
      "type": "object",
      "additionalProperties": false,
      "required": [
       "username",
       "identity",
       "digest",
       "iterations",
       "salt",
       "hash"
      ],
      "properties": {
       "username": {
        "type": "string"
       },
       "identity": {
        "description": "Principal of whoever has it, or null.",
        "type": [
         "string",
         "null"
        ]
       },
       "digest": {
        "description": "PBKDF2 with HMAC of this, one block.",
        "enum": [
         "sha256",
         "sha512"
        ]
       },
       "iterations": {
        "type": "integer",
        "minimum": 1
       },
       "salt": {
        "description": "Hexadecimal.",
        "type": "string"
       },
       "hash": {
        "description": "Hexadecimal, lower case: 32 or 64 bytes.",
        "type": "string"
       }
      }
     }
    },
    "tokens": {
     "type": "array",
     "items": {
      "type": "object",
      "additionalProperties": false,
      "required": [
       "username",
       "identity",
       "sha256"
      ],
      "properties": {
       "username": {
        "description": "That CONNECT carries, or it carries none.",
        "type": "string"
       },
       "identity": {
        "type": [
         "string",
         "null"
        ]
       },
       "sha256": {
        "description": "Hexadecimal, lower case, of what is sent as password.",
        "type": "string"
       }
      }
     }
    }
   }
  },
  "MqttClients": {
   "description": "Any of them (OR); null: every client.",
   "oneOf": [
    {
     "type": "null"
    },
    {
     "type": "array",
     "items": {
      "$ref": "#/$defs/MqttClient"
     }
    }
   ]
  },
  "MqttClient": {
   "description": "All that is not null must hold.",
   "type": "object",
   "additionalProperties": false,
   "required": [
    "principals",
    "group",
    "username",
    "clientId"
   ],
   "properties": {
    "principals": {
     "description": "One of the certificate's names, or of the credential's identity, is one of these; empty: nobody.",
     "oneOf": [
      {
       "type": "null"
      },
      {
       "type": "array",
       "items": {
        "type": "string"
       }
      }
     ]
    },
    "group": {
     "enum": [
      "any",
      "certificate",
      "credentials",
      "authenticated",
      "anonymous"
     ]
    },
    "username": {
     "oneOf": [
      {
       "type": "null"
      },
      {
       "$ref": "#/$defs/MqttText"
      }
     ]
    },
    "clientId": {
     "oneOf": [
      {
       "type": "null"
      },
      {
       "$ref": "#/$defs/MqttText"
      }
     ]
    }
   }
  },
  "MqttText": {
   "type": "object",
   "additionalProperties": false,
   "required": [
    "kind",
    "value"
   ],
   "properties": {
    "kind": {
     "enum": [
      "exact",
      "prefix",
      "regex"
     ]
    },
    "value": {
     "description": "A regex is anchored already.",
     "type": "string"
    }
   }
  },
  "MqttConnectRule": {
   "type": "object",
   "additionalProperties": false,
   "required": [
    "id",
    "clients",
    "clientIds",
    "levels",
    "keepAlive",
    "will",
    "forceCleanStart",
    "maxPacketBytes"
   ],
   "properties": {
    "id": {
     "description": "allow/mqtt/<policy>#connect-<name>.",
     "type": "string"
    },
    "clients": {
     "$ref": "#/$defs/MqttClients"
    },
    "clientIds": {
     "description": "Any of them; null: every client id.",
     "oneOf": [
      {
       "type": "null"
      },
      {
       "type": "array",
       "items": {
        "type": "object",
        "additionalProperties": false,
        "required": [
         "kind",
         "value",
         "substituted"
        ],
        "properties": {
         "kind": {
          "enum": [
           "exact",
           "prefix",
           "regex"
          ]
         },
         "value": {
          "type": "string"
         },
         "substituted": {
          "description": "{identity} and {username} in value stand for the client's own; a client without one has no such id.",
          "type": "boolean"
         }
        }
       }
      }
     ]
    },
    "levels": {
     "description": "Protocol levels: 4 is 3.1.1, 5 is 5.",
     "type": "array",
     "items": {
      "enum": [
       4,
       5
      ]
     }
    },
    "keepAlive": {
     "description": "Seconds; maxSeconds null: no bound. A client's 0 is above every bound.",
     "type": "object",
     "additionalProperties": false,
     "required": [
      "minSeconds",
      "maxSeconds"
     ],
     "properties": {
      "minSeconds": {
       "type": "integer"
      },
      "maxSeconds": {
       "type": [
        "integer",
        "null"
       ]
      }
     }
    },
    "will": {
     "type": "boolean"
    },
    "forceCleanStart": {
     "type": "boolean"
    },
    "maxPacketBytes": {
     "description": "With the fixed header; null: no bound.",
     "type": [
      "integer",
      "null"
     ]
    }
   }
  },
  "MqttTopicRule": {
   "type": "object",
   "additionalProperties": false,
   "required": [
    "id",
    "clients",
    "publish",
    "subscribe"
   ],
   "properties": {
    "id": {
     "description": "allow/mqtt/<policy>#<name>.",
     "type": "string"
    },
    "clients": {
     "$ref": "#/$defs/MqttClients"
    },
    "publish": {
     "type": "array",
     "items": {
      "$ref": "#/$defs/MqttFilter"
     }
    },
    "subscribe": {
     "type": "array",
     "items": {
      "$ref": "#/$defs/MqttFilter"
     }
    }
   }
  },
  "MqttFilter": {
   "description": "A topic filter. Where it is substituted, {identity}, {clientId} and {username} in a level stand for the client's own; a client that has none, or one with + # / or NUL in it or $ at its beginning, has no such filter.",
   "type": "object",
   "additionalProperties": false,
   "required": [
    "filter",
    "levels",
    "substituted"
   ],
   "properties": {
    "filter": {
     "type": "string"
    },
    "levels": {
     "description": "As split at /; + and # are levels of their own, # the last.",
     "type": "array",
     "items": {
      "type": "string"
     }
    },
    "substituted": {
     "type": "boolean"
    }
   }
  },
  "MqttLimits": {
   "type": "object",
   "additionalProperties": false,
   "required": [
    "connectSeconds",
    "controlPacketBytes",
    "maxPayloadBytes",
    "maxQos",
    "retain",
    "connections",
    "rates"
   ],
   "properties": {
    "connectSeconds": {
     "description": "For a new connection to send its CONNECT.",
     "type": "number"
    },
    "controlPacketBytes": {
     "description": "Largest packet other than PUBLISH, with its fixed header.",
     "type": "integer"
    },
    "maxPayloadBytes": {
     "type": [
      "integer",
      "null"
     ]
    },
    "maxQos": {
     "type": "integer"
    },
    "retain": {
     "enum": [
      "allow",
      "strip",
      "deny"
     ]
    },
    "connections": {
     "type": "array",
     "items": {
      "type": "object",
      "additionalProperties": false,
      "required": [
       "id",
       "key",
       "max"
      ],
      "properties": {
       "id": {
        "description": "limit/mqtt/<policy>#<name>: rule id, and key of its state.",
        "type": "string"
       },
       "key": {
        "enum": [
         "instance",
         "identity",
         "clientId",
         "username"
        ]
       },
       "max": {
        "type": "integer"
       }
      }
     }
    },
    "rates": {
     "type": "array",
     "items": {
      "type": "object",
      "additionalProperties": false,
      "required": [
       "id",
       "of",
       "key",
       "topics",
       "amount",
       "seconds",
       "burst",
       "maxKeys"
      ],
      "properties": {
       "id": {
        "description": "limit/mqtt/<policy>#<name>: rule id, and key of its state.",
        "type": "string"
       },
       "of": {
        "enum": [
         "connects",
         "publishes",
         "bytes"
        ]
       },
       "key": {
        "enum": [
         "instance",
         "identity",
         "clientId",
         "username"
        ]
       },
       "topics": {
        "description": "Only publishes to these, by the client's name; null: all. Never substituted.",
        "oneOf": [
         {
          "type": "null"
         },
         {
          "type": "array",
          "items": {
           "$ref": "#/$defs/MqttFilter"
          }
         }
        ]
       },
       "amount": {
        "type": "integer"
       },
       "seconds": {
        "type": "number"
       },
       "burst": {
        "type": "integer"
       },
       "maxKeys": {
        "type": "integer"
       }
      }
     }
    }
   }
  },
  "MqttRewriteRule": {
   "description": "Two templates of the same variables: what matches one is written as the other.",
   "type": "object",
   "additionalProperties": false,
   "required": [
    "id",
    "clients",
    "client",
    "broker",
    "substituted"
   ],
   "properties": {
    "id": {
     "type": "string"
    },
    "clients": {
     "$ref": "#/$defs/MqttClients"
    },
    "client": {
     "$ref": "#/$defs/MqttTemplate"
    },
    "broker": {
     "$ref": "#/$defs/MqttTemplate"
    },
    "substituted": {
     "description": "As in a filter; a client without one does not have this rule.",
     "type": "boolean"
    }
   }
  },
  "MqttTemplate": {
   "description": "Levels: a text stands for itself, a number for one level (the variable of that number, from 0), null, as the last one, for all levels that follow (one or more, or none after at least one level).",
   "type": "array",
   "items": {
    "type": [
     "string",
     "integer",
     "null"
    ]
   }
  },
  "MqttService": {
   "description": "How sessions to a service are carried by their caller's proxy: there where its protocol is mqtt, and only there.",
   "type": "object",
   "additionalProperties": false,
   "required": [
    "key",
    "webSocketPaths",
    "tunnel",
    "hash",
    "sticky",
    "publishes",
    "health",
    "connectSeconds",
    "controlPacketBytes",
    "refusals"
   ],
   "properties": {
    "key": {
     "description": "Service key; state is kept under keys that begin with it.",
     "type": "string"
    },
    "webSocketPaths": {
     "description": "Paths at which applications may speak MQTT over WebSocket to their proxy; the proxies speak plain MQTT.",
     "type": "array",
     "items": {
      "type": "string"
     }
    },
    "tunnel": {
     "description": "Sessions to one mtls endpoint share an HTTP/2 connection.",
     "type": "boolean"
    },
    "hash": {
     "description": "What decides on the endpoint, with weights as shares; null: the next by weight.",
     "enum": [
      "clientId",
      "identity",
      "username",
      null
     ]
    },
    "sticky": {
     "description": "Remember the endpoint of each client id; null: no.",
     "oneOf": [
      {
       "type": "null"
      },
      {
       "type": "object",
       "additionalProperties": false,
       "required": [
        "id",
        "maxKeys"
       ],
       "properties": {
        "id": {
         "description": "Key of the state.",
         "type": "string"
        },
        "maxKeys": {
         "type": "integer"
        }
       }
      }
     ]
    },
    "publishes": {
     "description": "Publishes for another service's broker; the first that matches decides.",
     "type": "array",
     "items": {
      "type": "object",
      "additionalProperties": false,
      "required": [
       "id",
       "topics",
       "service"
      ],
      "properties": {
       "id": {
        "description": "route/mqtt/<policy>#<name>.",
        "type": "string"
       },
       "topics": {
        "description": "Never substituted.",
        "type": "array",
        "items": {
         "$ref": "#/$defs/MqttFilter"
        }
       },
       "service": {
        "description": "Service key, in outbound.services.",
        "type": "string"
       }
      }
     }
    },
    "health": {
     "oneOf": [
      {
       "type": "null"
      },
      {
       "type": "object",
       "additionalProperties": false,
       "required": [
        "id",
        "intervalSeconds",
        "timeoutSeconds",
        "healthyAfter",
        "unhealthyAfter",
        "clientIdPrefix"
       ],
       "properties": {
        "id": {
         "description": "health/mqtt/<policy>@<service key>: key of the state.",
         "type": "string"
        },
        "intervalSeconds": {
         "type": "number"
        },
        "timeoutSeconds": {
         "type": "number"
        },
        "healthyAfter": {
         "type": "integer"
        },
        "unhealthyAfter": {
         "type": "integer"
        },
        "clientIdPrefix": {
         "type": "string"
        }
       }
      }
     ]
    },
    "connectSeconds": {
     "description": "For a new connection to send its CONNECT.",
     "type": "number"
    },
    "controlPacketBytes": {
     "description": "Largest packet other than PUBLISH, with its fixed header.",
     "type": "integer"
    },
    "refusals": {
     "type": "object",
     "additionalProperties": false,
     "required": [
      "packet",
      "packetSize",
      "timeout",
      "broker"
     ],
     "properties": {
      "packet": {
       "type": "string"
      },
      "packetSize": {
       "type": "string"
      },
      "timeout": {
       "type": "string"
      },
      "broker": {
       "type": "string"
      }
     }
    }
   }
  },
  "Cluster": {
   "type": "object",
   "additionalProperties": false,
   "required": [
    "protocol",
    "sni",
    "principals",
    "identityRule",
    "endpoints",
    "policy"
   ],
   "properties": {
    "protocol": {
     "enum": [
      "http",
      "h2",
      "tcp"
     ]
    },
    "sni": {
     "type": "string"
    },
    "principals": {
     "description": "The server's certificate must name one of these.",
     "type": "array",
     "items": {
      "type": "string"
     }
    },
    "identityRule": {
     "description": "Rule id of a refusal because the server's certificate names none of them.",
     "type": "string"
    },
    "endpoints": {
     "type": "array",
     "items": {
      "type": "object",
      "additionalProperties": false,
      "required": [
       "address",
       "weight",
       "transport",
       "tier",
       "pathPrefix"
      ],
      "properties": {
       "address": {
        "type": "string"
       },
       "weight": {
        "type": "integer",
        "minimum": 1
       },
       "transport": {
        "enum": [
         "mtls",
         "plain"
        ]
       },
       "tier": {
        "description": "0 is used first. Only 0 where nothing tells healthy endpoints from others.",
        "type": "integer",
        "minimum": 0
       },
       "pathPrefix": {
        "description": "Written before the path of each request; empty for none.",
        "type": "string"
       }
      }
     }
    },
    "policy": {
     "$ref": "#/$defs/ClusterPolicy"
    }
   }
  },
  "InboundPolicy": {
   "description": "Knobs that are absent are not this policy's business.",
   "type": "object",
   "additionalProperties": false,
   "required": [
    "hosts",
    "match",
    "callers"
   ],
   "properties": {
    "hosts": {
     "description": "Only for these hosts; empty: for every host of the port.",
     "type": "array",
     "items": {
      "type": "string"
     }
    },
    "match": {
     "$ref": "#/$defs/Match"
    },
    "callers": {
     "description": "Principals; null: every caller.",
     "oneOf": [
      {
       "type": "null"
      },
      {
       "type": "array",
       "items": {
        "type": "string"
       }
      }
     ]
    },
    "rateLimits": {
     "type": "array",
     "minItems": 1,
     "items": {
      "$ref": "#/$defs/RateLimit"
     }
    },
    "cors": {
     "$ref": "#/$defs/Cors"
    },
    "bandwidth": {
     "$ref": "#/$defs/Bandwidth"
    }
   }
  },
  "OutboundPolicy": {
   "description": "Knobs that are absent are not this policy's business.",
   "type": "object",
   "additionalProperties": false,
   "required": [
    "match"
   ],
   "properties": {
    "match": {
     "$ref": "#/$defs/Match"
    },
    "faultInjection": {
     "$ref": "#/$defs/FaultInjection"
    },
    "redirect": {
     "$ref": "#/$defs/Redirect"
    },
    "rewrite": {
     "$ref": "#/$defs/Rewrite"
    },
    "headers": {
     "$ref": "#/$defs/HeaderOperations"
    },
    "mirror": {
     "$ref": "#/$defs/Mirror"
    },
    "circuitBreaker": {
     "$ref": "#/$defs/CircuitBreaker"
    },
    "timeouts": {
     "$ref": "#/$defs/RequestTimeouts"
    },
    "retry": {
     "$ref": "#/$defs/Retry"
    },
    "fallback": {
     "$ref": "#/$defs/Fallback"
    }
   }
  },
  "ClusterPolicy": {
   "description": "Knobs that are absent are off.",
   "type": "object",
   "additionalProperties": false,
   "properties": {
    "timeouts": {
     "description": "In place of the proxy's.",
     "type": "object",
     "additionalProperties": false,
     "required": [
      "connectSeconds",
      "idleSeconds"
     ],
     "properties": {
      "connectSeconds": {
       "type": "number"
      },
      "idleSeconds": {
       "type": "number"
      }
     }
    },
    "connectionLimits": {
     "$ref": "#/$defs/ConnectionLimits"
    },
    "loadBalancing": {
     "$ref": "#/$defs/LoadBalancing"
    },
    "outlierDetection": {
     "$ref": "#/$defs/OutlierDetection"
    },
    "healthCheck": {
     "$ref": "#/$defs/HealthCheck"
    }
   }
  },
  "StateKey": {
   "description": "Names state that outlives a change of the rest of the configuration.",
   "type": "string"
  },
  "TrafficKey": {
   "type": "object",
   "additionalProperties": false,
   "required": [
    "kind",
    "name"
   ],
   "properties": {
    "kind": {
     "enum": [
      "instance",
      "identity",
      "ip",
      "header",
      "cookie"
     ]
    },
    "name": {
     "description": "Of the header, in lower case, or of the cookie; else empty.",
     "type": "string"
    }
   }
  },
  "Reply": {
   "type": "object",
   "additionalProperties": false,
   "required": [
    "status",
    "headers",
    "body"
   ],
   "properties": {
    "status": {
     "type": "integer"
    },
    "headers": {
     "description": "Names in lower case.",
     "type": "object",
     "additionalProperties": {
      "type": "string"
     }
    },
    "body": {
     "type": "string"
    }
   }
  },
  "RateLimit": {
   "type": "object",
   "additionalProperties": false,
   "required": [
    "key",
    "rule",
    "perSecond",
    "burst",
    "on",
    "maxKeys",
    "combine",
    "reply"
   ],
   "properties": {
    "key": {
     "$ref": "#/$defs/StateKey"
    },
    "rule": {
     "description": "Rule id of a refusal.",
     "type": "string"
    },
    "perSecond": {
     "type": "number"
    },
    "burst": {
     "type": "integer"
    },
    "on": {
     "$ref": "#/$defs/TrafficKey"
    },
    "maxKeys": {
     "type": "integer"
    },
    "combine": {
     "enum": [
      "replace",
      "all"
     ]
    },
    "reply": {
     "$ref": "#/$defs/Reply"
    }
   }
  },
  "ConnectionRateLimit": {
   "type": "object",
   "additionalProperties": false,
   "required": [
    "key",
    "rule",
    "callers",
    "perSecond",
    "burst",
    "on",
    "maxKeys"
   ],
   "properties": {
    "key": {
     "$ref": "#/$defs/StateKey"
    },
    "rule": {
     "description": "Rule id of a refusal.",
     "type": "string"
    },
    "callers": {
     "description": "Principals; null: every caller.",
     "oneOf": [
      {
       "type": "null"
      },
      {
       "type": "array",
       "items": {
        "type": "string"
       }
      }
     ]
    },
    "perSecond": {
     "type": "number"
    },
    "burst": {
     "type": "integer"
    },
    "on": {
     "$ref": "#/$defs/TrafficKey"
    },
    "maxKeys": {
     "type": "integer"
    }
   }
  },
  "Cors": {
   "type": "object",
   "additionalProperties": false,
   "required": [
    "anyOrigin",
    "origins",
    "suffixes",
    "methods",
    "headers",
    "exposeHeaders",
    "credentials",
    "maxAgeSeconds"
   ],
   "properties": {
    "anyOrigin": {
     "type": "boolean"
    },
    "origins": {
     "description": "Exact, in lower case.",
     "type": "array",
     "items": {
      "type": "string"
     }
    },
    "suffixes": {
     "description": "Subdomains of these: scheme://, then .host and port, in lower case.",
     "type": "array",
     "items": {
      "type": "object",
      "additionalProperties": false,
      "required": [
       "scheme",
       "suffix"
      ],
      "properties": {
       "scheme": {
        "type": "string"
       },
       "suffix": {
        "type": "string"
       }
      }
     }
    },
    "methods": {
     "type": "string"
    },
    "headers": {
     "type": "string"
    },
    "exposeHeaders": {
     "type": "string"
    },
    "credentials": {
     "type": "boolean"
    },
    "maxAgeSeconds": {
     "type": "integer"
    }
   }
  },
  "Bandwidth": {
   "type": "object",
   "additionalProperties": false,
   "required": [
    "key",
    "upload",
    "download",
    "per"
   ],
   "properties": {
    "key": {
     "$ref": "#/$defs/StateKey"
    },
    "upload": {
     "description": "Bytes per second; 0: no limit.",
     "type": "integer"
    },
    "download": {
     "type": "integer"
    },
    "per": {
     "enum": [
      "connection",
      "route",
      "identity"
     ]
    }
   }
  },
  "FaultInjection": {
   "type": "object",
   "additionalProperties": false,
   "required": [
    "key",
    "rule",
    "delay",
    "abort"
   ],
   "properties": {
    "key": {
     "$ref": "#/$defs/StateKey"
    },
    "rule": {
     "description": "Rule id of an abort.",
     "type": "string"
    },
    "delay": {
     "oneOf": [
      {
       "type": "null"
      },
      {
       "type": "object",
       "additionalProperties": false,
       "required": [
        "percent",
        "minSeconds",
        "maxSeconds"
       ],
       "properties": {
        "percent": {
         "type": "number"
        },
        "minSeconds": {
         "type": "number"
        },
        "maxSeconds": {
         "type": "number"
        }
       }
      }
     ]
    },
    "abort": {
     "oneOf": [
      {
       "type": "null"
      },
      {
       "type": "object",
       "additionalProperties": false,
       "required": [
        "percent",
        "status",
        "grpcStatus"
       ],
       "properties": {
        "percent": {
         "type": "number"
        },
        "status": {
         "type": "integer"
        },
        "grpcStatus": {
         "type": "integer"
        }
       }
      }
     ]
    }
   }
  },
  "PathChange": {
   "type": "object",
   "additionalProperties": false,
   "required": [
    "kind",
    "covered",
    "value",
    "regex"
   ],
   "properties": {
    "kind": {
     "enum": [
      "full",
      "prefix",
      "regex"
     ]
    },
    "covered": {
     "description": "prefix: what of the path is replaced.",
     "type": "string"
    },
    "value": {
     "description": "regex: as C++'s std::regex_replace reads it, $01 to $09 for the groups and $$ for a dollar sign.",
     "type": "string"
    },
    "regex": {
     "description": "regex: the pattern, not anchored; else empty.",
     "type": "string"
    }
   }
  },
  "Redirect": {
   "type": "object",
   "additionalProperties": false,
   "required": [
    "rule",
    "status",
    "scheme",
    "host",
    "port",
    "path"
   ],
   "properties": {
    "rule": {
     "description": "Rule id of a refusal, because what the redirect makes of the request is none that two readers agree about.",
     "type": "string"
    },
    "status": {
     "type": "integer"
    },
    "scheme": {
     "description": "Always given.",
     "type": "string"
    },
    "host": {
     "description": "Empty: as asked for.",
     "type": "string"
    },
    "port": {
     "description": "0: none is written. Null: as asked for.",
     "type": [
      "integer",
      "null"
     ]
    },
    "path": {
     "oneOf": [
      {
       "type": "null"
      },
      {
       "$ref": "#/$defs/PathChange"
      }
     ]
    }
   }
  },
  "Rewrite": {
   "type": "object",
   "additionalProperties": false,
   "required": [
    "rule",
    "host",
    "path"
   ],
   "properties": {
    "rule": {
     "description": "Rule id of a refusal, because the new path is none that two readers agree about.",
     "type": "string"
    },
    "host": {
     "description": "Empty: unchanged.",
     "type": "string"
    },
    "path": {
     "oneOf": [
      {
       "type": "null"
      },
      {
       "$ref": "#/$defs/PathChange"
      }
     ]
    }
   }
  },
  "HeaderOperations": {
   "type": "object",
   "additionalProperties": false,
   "required": [
    "request",
    "response"
   ],
   "properties": {
    "request": {
     "$ref": "#/$defs/HeaderChange"
    },
    "response": {
     "$ref": "#/$defs/HeaderChange"
    }
   }
  },
  "HeaderChange": {
   "description": "Names in lower case.",
   "type": "object",
   "additionalProperties": false,
   "required": [
    "set",
    "add",
    "remove"
   ],
   "properties": {
    "set": {
     "type": "object",
     "additionalProperties": {
      "type": "string"
     }
    },
    "add": {
     "description": "In order; a name may come more than once.",
     "type": "array",
     "items": {
      "type": "object",
      "additionalProperties": false,
      "required": [
       "name",
       "value"
      ],
      "properties": {
       "name": {
        "type": "string"
       },
       "value": {
        "type": "string"
       }
      }
     }
    },
    "remove": {
     "type": "array",
     "items": {
      "type": "string"
     }
    }
   }
  },
  "Mirror": {
   "type": "object",
   "additionalProperties": false,
   "required": [
    "key",
    "cluster",
    "host",
    "percent",
    "maxBodyBytes"
   ],
   "properties": {
    "key": {
     "$ref": "#/$defs/StateKey"
    },
    "cluster": {
     "type": "string"
    },
    "host": {
     "description": "What the copy asks for.",
     "type": "string"
    },
    "percent": {
     "type": "number"
    },
    "maxBodyBytes": {
     "type": "integer"
    }
   }
  },
  "CircuitBreaker": {
   "description": "Ratios and counts: 0 where the condition is not given.",
   "type": "object",
   "additionalProperties": false,
   "required": [
    "key",
    "rule",
    "scope",
    "windowSeconds",
    "minRequests",
    "errorRatio",
    "errorCount",
    "slowSeconds",
    "slowRatio",
    "slowCount",
    "openSeconds",
    "probes",
    "reply"
   ],
   "properties": {
    "key": {
     "$ref": "#/$defs/StateKey"
    },
    "rule": {
     "description": "Rule id of a refusal.",
     "type": "string"
    },
    "scope": {
     "enum": [
      "service",
      "endpoint"
     ]
    },
    "windowSeconds": {
     "type": "number"
    },
    "minRequests": {
     "type": "integer"
    },
    "errorRatio": {
     "type": "number"
    },
    "errorCount": {
     "type": "integer"
    },
    "slowSeconds": {
     "type": "number"
    },
    "slowRatio": {
     "type": "number"
    },
    "slowCount": {
     "type": "integer"
    },
    "openSeconds": {
     "type": "number"
    },
    "probes": {
     "type": "integer"
    },
    "reply": {
     "$ref": "#/$defs/Reply"
    }
   }
  },
  "RequestTimeouts": {
   "description": "0: none.",
   "type": "object",
   "additionalProperties": false,
   "required": [
    "rule",
    "perTrySeconds",
    "requestSeconds"
   ],
   "properties": {
    "rule": {
     "description": "Rule id of a 504.",
     "type": "string"
    },
    "perTrySeconds": {
     "type": "number"
    },
    "requestSeconds": {
     "type": "number"
    }
   }
  },
  "Retry": {
   "type": "object",
   "additionalProperties": false,
   "required": [
    "key",
    "attempts",
    "statuses",
    "connectFailure",
    "reset",
    "timeout",
    "methods",
    "baseSeconds",
    "maxSeconds",
    "budgetPercent",
    "budgetPerSecond",
    "maxBodyBytes"
   ],
   "properties": {
    "key": {
     "$ref": "#/$defs/StateKey"
    },
    "attempts": {
     "description": "After the first.",
     "type": "integer"
    },
    "statuses": {
     "description": "Of answers that the upstream itself gave.",
     "type": "array",
     "items": {
      "type": "integer"
     }
    },
    "connectFailure": {
     "type": "boolean"
    },
    "reset": {
     "type": "boolean"
    },
    "timeout": {
     "type": "boolean"
    },
    "methods": {
     "type": "array",
     "items": {
      "type": "string"
     }
    },
    "baseSeconds": {
     "type": "number"
    },
    "maxSeconds": {
     "type": "number"
    },
    "budgetPercent": {
     "type": "number"
    },
    "budgetPerSecond": {
     "type": "integer"
    },
    "maxBodyBytes": {
     "type": "integer"
    }
   }
  },
  "Fallback": {
   "type": "object",
   "additionalProperties": false,
   "required": [
    "on",
    "cluster",
    "host",
    "reply"
   ],
   "properties": {
    "on": {
     "type": "array",
     "items": {
      "enum": [
       "open",
       "empty",
       "limit"
      ]
     }
    },
    "cluster": {
     "description": "Null: the reply.",
     "type": [
      "string",
      "null"
     ]
    },
    "host": {
     "description": "What the other service is asked for; empty where there is none.",
     "type": "string"
    },
    "reply": {
     "oneOf": [
      {
       "type": "null"
      },
      {
       "$ref": "#/$defs/Reply"
      }
     ]
    }
   }
  },
  "ConnectionLimits": {
   "type": "object",
   "additionalProperties": false,
   "required": [
    "key",
    "rule",
    "most",
    "pending",
    "waitSeconds"
   ],
   "properties": {
    "key": {
     "$ref": "#/$defs/StateKey"
    },
    "rule": {
     "type": "string"
    },
    "most": {
     "description": "Connections or requests under way at a time.",
     "type": "integer"
    },
    "pending": {
     "type": "integer"
    },
    "waitSeconds": {
     "description": "Longest wait for room.",
     "type": "number"
    }
   }
  },
  "LoadBalancing": {
   "type": "object",
   "additionalProperties": false,
   "required": [
    "key",
    "algorithm",
    "hashOn",
    "stickyCookie",
    "overflowThreshold"
   ],
   "properties": {
    "key": {
     "$ref": "#/$defs/StateKey"
    },
    "algorithm": {
     "enum": [
      "round-robin",
      "least-request",
      "consistent-hash"
     ]
    },
    "hashOn": {
     "oneOf": [
      {
       "type": "null"
      },
      {
       "$ref": "#/$defs/TrafficKey"
      }
     ]
    },
    "stickyCookie": {
     "oneOf": [
      {
       "type": "null"
      },
      {
       "type": "object",
       "additionalProperties": false,
       "required": [
        "name",
        "attributes"
       ],
       "properties": {
        "name": {
         "type": "string"
        },
        "attributes": {
         "description": "Written after the value.",
         "type": "string"
        }
       }
      }
     ]
    },
    "overflowThreshold": {
     "description": "Percent.",
     "type": "number"
    }
   }
  },
  "OutlierDetection": {
   "type": "object",
   "additionalProperties": false,
   "required": [
    "key",
    "consecutiveFailures",
    "ejectSeconds",
    "maxEjectSeconds",
    "maxEjectedPercent"
   ],
   "properties": {
    "key": {
     "$ref": "#/$defs/StateKey"
    },
    "consecutiveFailures": {
     "type": "integer"
    },
    "ejectSeconds": {
     "type": "number"
    },
    "maxEjectSeconds": {
     "type": "number"
    },
    "maxEjectedPercent": {
     "type": "number"
    }
   }
  },
  "HealthCheck": {
   "type": "object",
   "additionalProperties": false,
   "required": [
    "key",
    "http",
    "intervalSeconds",
    "timeoutSeconds",
    "unhealthyAfter",
    "healthyAfter"
   ],
   "properties": {
    "key": {
     "$ref": "#/$defs/StateKey"
    },
    "http": {
     "description": "Null: whether a connection opens.",
     "oneOf": [
      {
       "type": "null"
      },
      {
       "type": "object",
       "additionalProperties": false,
       "required": [
        "path",
        "host",
        "statuses"
       ],
       "properties": {
        "path": {
         "type": "string"
        },
        "host": {
         "type": "string"
        },
        "statuses": {
         "description": "Empty: 200 to 399.",
         "type": "array",
         "items": {
          "type": "integer"
         }
        }
       }
      }
     ]
    },
    "intervalSeconds": {
     "type": "number"
    },
    "timeoutSeconds": {
     "type": "number"
    },
    "unhealthyAfter": {
     "type": "integer"
    },
    "healthyAfter": {
     "type": "integer"
    }
   }
  }
 }
},
}

export const manifestContract: Contract = {
  validate: validators.manifest,
  schema: {
 "$schema": "https://json-schema.org/draft/2020-12/schema",
 "$id": "https://pipyc.dev/schemas/manifest.schema.json",
 "title": "BundleManifest",
 "description": "manifest.json: what a bundle holds, and which proxy runs which part of it.",
 "type": "object",
 "additionalProperties": false,
 "required": [
  "formatVersion",
  "digest",
  "runtime",
  "proxies",
  "files"
 ],
 "properties": {
  "formatVersion": {
   "const": 1
  },
  "digest": {
   "description": "sha256 over `path NUL sha256 LF` of every file, sorted by path.",
   "type": "string",
   "pattern": "^[0-9a-f]{64}$"
  },
  "runtime": {
   "type": "object",
   "additionalProperties": false,
   "required": [
    "pipy"
   ],
   "properties": {
    "pipy": {
     "description": "Lowest version of each Pipy release line that runs the scripts.",
     "type": "array",
     "items": {
      "type": "string"
     }
    }
   }
  },
  "proxies": {
   "type": "array",
   "items": {
    "$ref": "#/$defs/Proxy"
   }
  },
  "files": {
   "description": "Every file of the bundle except this one, sorted by path.",
   "type": "array",
   "items": {
    "$ref": "#/$defs/File"
   }
  }
 },
 "$defs": {
  "Proxy": {
   "type": "object",
   "additionalProperties": false,
   "required": [
    "id",
    "directory",
    "variant",
    "arguments"
   ],
   "properties": {
    "id": {
     "description": "namespace/name of the workload.",
     "type": "string"
    },
    "directory": {
     "description": "Its codebase, relative, without a slash at the end.",
     "type": "string"
    },
    "variant": {
     "description": "Equal for proxies whose scripts are the same bytes.",
     "type": "string"
    },
    "arguments": {
     "description": "What Pipy is to be started with besides main.js.",
     "type": "array",
     "items": {
      "type": "string"
     }
    }
   }
  },
  "File": {
   "type": "object",
   "additionalProperties": false,
   "required": [
    "path",
    "sha256",
    "bytes"
   ],
   "properties": {
    "path": {
     "type": "string"
    },
    "sha256": {
     "type": "string",
     "pattern": "^[0-9a-f]{64}$"
    },
    "bytes": {
     "type": "integer",
     "minimum": 0
    }
   }
  }
 }
},
}

export const testCasesContract: Contract = {
  validate: validators.testCases,
  schema: {
 "$schema": "https://json-schema.org/draft/2020-12/schema",
 "$id": "https://pipyc.dev/schemas/test-cases.schema.json",
 "title": "TestCases",
 "description": "What must come of which traffic in a mesh: a table for `pipyc test`, which asks the reference interpreter and, with --pipy, a real Pipy.",
 "type": "object",
 "additionalProperties": false,
 "required": [
  "cases"
 ],
 "properties": {
  "description": {
   "type": "string"
  },
  "mesh": {
   "description": "Manifests, model files or directories of them, relative to this file. Default: what --mesh names.",
   "type": "array",
   "minItems": 1,
   "items": {
    "type": "string",
    "minLength": 1
   }
  },
  "cases": {
   "type": "array",
   "minItems": 1,
   "items": {
    "$ref": "#/$defs/TestCase"
   }
  }
 },
 "$defs": {
  "TestCase": {
   "description": "One request, connection or MQTT packet, and what must come of it.",
   "type": "object",
   "additionalProperties": false,
   "required": [
    "name",
    "from",
    "expect"
   ],
   "properties": {
    "name": {
     "description": "What is claimed, as a sentence.",
     "type": "string",
     "minLength": 1,
     "maxLength": 253
    },
    "from": {
     "description": "Who calls: an identity (namespace/serviceAccount), or an object.",
     "oneOf": [
      {
       "$ref": "#/$defs/TestIdentity"
      },
      {
       "$ref": "#/$defs/TestCaller"
      }
     ]
    },
    "to": {
     "description": "What is called: a service (namespace/name or namespace/name:port), or an object. Default: the service that the request's host names.",
     "oneOf": [
      {
       "$ref": "#/$defs/TestService"
      },
      {
       "$ref": "#/$defs/TestDestination"
      }
     ]
    },
    "request": {
     "description": "An HTTP request: a path, a method and a path, or an object. With a content-type of application/grpc it is a gRPC call.",
     "oneOf": [
      {
       "$ref": "#/$defs/TestRequestLine"
      },
      {
       "$ref": "#/$defs/TestRequest"
      }
     ]
    },
    "tcp": {
     "description": "true: a connection that carries bytes.",
     "const": true
    },
    "mqtt": {
     "description": "A packet in an MQTT session that is opened for it: connect, publish <topic> or subscribe <filter>; or an object.",
     "oneOf": [
      {
       "$ref": "#/$defs/TestMqttLine"
      },
      {
       "$ref": "#/$defs/TestMqtt"
      }
     ]
    },
    "expect": {
     "$ref": "#/$defs/TestExpectation"
    }
   },
   "oneOf": [
    {
     "required": [
      "request"
     ]
    },
    {
     "required": [
      "tcp"
     ]
    },
    {
     "required": [
      "mqtt"
     ]
    }
   ]
  },
  "TestIdentity": {
   "description": "namespace/serviceAccount of an identity.",
   "type": "string",
   "maxLength": 317,
   "pattern": "^[^/:\\s]+/[^/:\\s]+$"
  },
  "TestService": {
   "description": "namespace/name or namespace/name:port of a service.",
   "type": "string",
   "maxLength": 323,
   "pattern": "^[^/:\\s]+/[^/:\\s]+(:[0-9]{1,5})?$"
  },
  "TestRequestLine": {
   "description": "/path, or METHOD /path.",
   "type": "string",
   "maxLength": 8192,
   "pattern": "^([A-Za-z0-9!#$%&'*+.^_`|~-]+ )?/[^\\s]*$"
  },
  "TestCaller": {
   "description": "A workload whose application calls, or somebody with an unusual certificate.",
   "type": "object",
   "additionalProperties": false,
   "properties": {
    "workload": {
     "description": "namespace/name, where several workloads have one identity.",
     "type": "string",
     "maxLength": 317
    },
    "certificate": {
     "description": "For callers without a sidecar. none: no client certificate. foreign: one that the mesh's CA did not sign.",
     "enum": [
      "none",
      "foreign"
     ]
    }
   },
   "oneOf": [
    {
     "required": [
      "workload"
     ]
    },
    {
     "required": [
      "certificate"
     ]
    }
   ]
  },
  "TestDestination": {
   "description": "A service, called through the caller's sidecar, or a workload, dialled at its inbound side past any sidecar of the caller.",
   "type": "object",
   "additionalProperties": false,
   "properties": {
    "service": {
     "description": "namespace/name.",
     "type": "string",
     "maxLength": 317
    },
    "workload": {
     "description": "namespace/name.",
     "type": "string",
     "maxLength": 317
    },
    "port": {
     "description": "Of the service or the workload. Default: its only one.",
     "type": "integer",
     "minimum": 1,
     "maximum": 65535
    }
   },
   "oneOf": [
    {
     "required": [
      "service"
     ]
    },
    {
     "required": [
      "workload"
     ]
    }
   ]
  },
  "TestRequest": {
   "type": "object",
   "additionalProperties": false,
   "properties": {
    "method": {
     "description": "Default: GET.",
     "type": "string",
     "pattern": "^[A-Za-z0-9!#$%&'*+.^_`|~-]+$",
     "maxLength": 64
    },
    "path": {
     "description": "Request target with its query, sent as it is. Default: /.",
     "type": "string",
     "minLength": 1,
     "maxLength": 8192
    },
    "host": {
     "description": "Default: <name>.<namespace> of the service that is called.",
     "type": "string",
     "minLength": 1,
     "maxLength": 1024
    },
    "headers": {
     "description": "Lines of the form \"Name: value\".",
     "type": "array",
     "items": {
      "$ref": "#/$defs/TestHeader"
     }
    }
   }
  },
  "TestHeader": {
   "description": "Name: value.",
   "type": "string",
   "maxLength": 8192,
   "pattern": "^[A-Za-z0-9!#$%&'*+.^_`|~-]+:[^\\r\\n]*$"
  },
  "TestMqttLine": {
   "description": "connect, publish <topic> or subscribe <filter>.",
   "type": "string",
   "maxLength": 8192,
   "pattern": "^(connect|(publish|subscribe) [^\\r\\n]+)$"
  },
  "TestMqtt": {
   "description": "CONNECT of a session, and one packet in it. Where CONNECT is refused, that is the answer.",
   "type": "object",
   "additionalProperties": false,
   "required": [
    "send"
   ],
   "properties": {
    "send": {
     "$ref": "#/$defs/TestMqttLine"
    },
    "qos": {
     "description": "Of publish and subscribe. Default: 0.",
     "enum": [
      0,
      1,
      2
     ]
    },
    "retain": {
     "description": "Of publish. Default: false.",
     "type": "boolean"
    },
    "payloadBytes": {
     "description": "Of publish. Default: 0.",
     "type": "integer",
     "minimum": 0,
     "maximum": 1048576
    },
    "version": {
     "description": "3.1.1 or 5. Default: 5.",
     "enum": [
      "3.1.1",
      "5",
      5
     ]
    },
    "clientId": {
     "description": "Default: empty, so that the broker is to choose one.",
     "type": "string",
     "maxLength": 4096
    },
    "username": {
     "type": "string",
     "maxLength": 4096
    },
    "password": {
     "description": "Or a token. Default: the right one of the user name, and then the case is not run in Pipy.",
     "type": "string",
     "maxLength": 4096
    },
    "keepAlive": {
     "description": "Seconds. Default: 60.",
     "type": "integer",
     "minimum": 0,
     "maximum": 65535
    },
    "cleanStart": {
     "description": "Default: true.",
     "type": "boolean"
    },
    "will": {
     "$ref": "#/$defs/TestMqttWill"
    }
   }
  },
  "TestMqttWill": {
   "description": "What the broker is to publish when the session ends badly.",
   "type": "object",
   "additionalProperties": false,
   "required": [
    "topic"
   ],
   "properties": {
    "topic": {
     "type": "string",
     "maxLength": 8192
    },
    "qos": {
     "description": "Default: 0.",
     "enum": [
      0,
      1,
      2
     ]
    },
    "retain": {
     "description": "Default: false.",
     "type": "boolean"
    },
    "payloadBytes": {
     "description": "Default: 0.",
     "type": "integer",
     "minimum": 0,
     "maximum": 65535
    }
   }
  },
  "TestExpectation": {
   "description": "All of it must hold. A case that expects nothing is an error.",
   "type": "object",
   "additionalProperties": false,
   "minProperties": 1,
   "properties": {
    "verdict": {
     "description": "allowed: the application gets it. answered: a proxy does in its place, because a traffic policy says so. denied: no policy allows it. rejected: the request has no one reading. unavailable: nobody is there to answer.",
     "enum": [
      "allowed",
      "answered",
      "denied",
      "rejected",
      "unavailable"
     ]
    },
    "status": {
     "description": "HTTP status that a proxy answers with. An allowed request has none: its application answers.",
     "type": "integer",
     "minimum": 100,
     "maximum": 599
    },
    "grpcStatus": {
     "description": "gRPC status that a proxy answers with.",
     "type": "integer",
     "minimum": 0,
     "maximum": 16
    },
    "closed": {
     "description": "true: the connection ends in place of an answer, or with it. false: it does not.",
     "type": "boolean"
    },
    "packet": {
     "description": "Of mqtt: the packet with which a proxy refuses; none: it says nothing.",
     "enum": [
      "CONNACK",
      "PUBACK",
      "PUBREC",
      "SUBACK",
      "DISCONNECT",
      "none"
     ]
    },
    "code": {
     "description": "Of mqtt: return code or reason code in that packet, such as 0x87.",
     "type": "integer",
     "minimum": 0,
     "maximum": 255
    },
    "rule": {
     "description": "Id of the rule that decides, as in logs and metrics: allow/…, deny/…, permissive/….",
     "type": "string",
     "minLength": 1
    },
    "route": {
     "description": "Id of the route that the caller's sidecar takes: split/… or service/….",
     "type": "string",
     "minLength": 1
    },
    "backend": {
     "description": "The one service that answers, namespace/name or namespace/name:port; none: nobody does.",
     "type": "string",
     "minLength": 1
    },
    "backends": {
     "description": "Share of the traffic, above 0 and at most 1, that each service answers; those not named answer nothing.",
     "type": "object",
     "minProperties": 1,
     "additionalProperties": {
      "type": "number",
      "exclusiveMinimum": 0,
      "maximum": 1
     }
    },
    "tolerance": {
     "description": "Largest difference between a share and the expected one. Default: 0.01.",
     "type": "number",
     "minimum": 0,
     "maximum": 1
    },
    "forwarded": {
     "$ref": "#/$defs/TestForwarded"
    }
   }
  },
  "TestForwarded": {
   "description": "The request as the application gets it, or the packet as the broker does.",
   "type": "object",
   "additionalProperties": false,
   "minProperties": 1,
   "properties": {
    "method": {
     "type": "string"
    },
    "path": {
     "description": "With the query, byte for byte.",
     "type": "string"
    },
    "topic": {
     "description": "Of publish.",
     "type": "string"
    },
    "retain": {
     "description": "Of publish.",
     "type": "boolean"
    },
    "filter": {
     "description": "Of subscribe, with its group.",
     "type": "string"
    },
    "qos": {
     "description": "Of subscribe.",
     "enum": [
      0,
      1,
      2
     ]
    },
    "cleanStart": {
     "description": "Of connect.",
     "type": "boolean"
    },
    "credentials": {
     "description": "Of connect: whether user name and password go on to the broker, if there are any.",
     "type": "boolean"
    },
    "willTopic": {
     "description": "Of connect with a will.",
     "type": "string"
    }
   }
  }
 }
},
}
